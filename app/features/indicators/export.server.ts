import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { generationsOfValue } from './generations-of-value.server.ts'
import { listLists } from './list.server.ts'

/** What a reader of the data must know besides. */
const NOTE =
  'Names that attacks were seen to use, as published by others. A domain may ' +
  'have changed hands since.'

type Needed = Pick<Services, 'db' | 'origin'>

/** Every indicator, with the lists that it is from and their licences. */
export async function indicatorsJson(services: Needed) {
  const [lists, entries] = await Promise.all([
    listLists(services),
    listEntries(services),
  ])
  return {
    links: { self: `${services.origin}/findings/infrastructure.json` },
    note: NOTE,
    lists: lists.map(({ importedAt, ...list }) => ({
      ...list,
      imported_at: importedAt,
    })),
    data: entries.map(({ kind, value, generations, lists }) => ({
      kind,
      value,
      generations,
      lists,
    })),
  }
}

/** Every indicator as a row; several values of a cell stand between "; ". */
export async function indicatorsCsv(services: Needed): Promise<string> {
  const entries = await listEntries(services)
  const rows = entries.map(({ kind, value, ...of }) => ({
    kind,
    value,
    generations: of.generations.join('; '),
    lists: of.lists.join('; '),
    attribution: of.publishers.join('; '),
    licence: of.licences.join('; '),
  }))
  const columns = ['kind', 'value', 'generations', 'lists']
  return stringify(rows, {
    header: true,
    columns: [...columns, 'attribution', 'licence'],
    bom: true,
    escape_formulas: true,
  })
}

function listEntries({ db }: Needed) {
  const distinct = (column: 'name' | 'publisher' | 'licence') =>
    sql<string[]>`array_agg(distinct ${sql.ref(column)})`
  return db
    .selectFrom('indicator')
    .innerJoin('indicator_list', 'id', 'list_id')
    .select(['kind', 'value', generationsOfValue().as('generations')])
    .select([
      distinct('name').as('lists'),
      distinct('publisher').as('publishers'),
      distinct('licence').as('licences'),
    ])
    .groupBy(['kind', 'value'])
    .orderBy('kind')
    .orderBy('value')
    .execute()
}

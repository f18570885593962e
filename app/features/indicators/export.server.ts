import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { generationsOfValue } from './generations-of-value.server.ts'
import { listLists } from './list.server.ts'
import { atOneMoment } from './one-moment.server.ts'
import { remember } from './remember.server.ts'

/** What a reader of the data must know besides. */
const NOTE =
  'Names that attacks were seen to use, as published by others. A domain may ' +
  'have changed hands since.'

type Needed = Pick<Services, 'db' | 'origin'>

/** A finished file. */
export type Download = {
  text: string
  /** Another one for every other text. */
  hash: string
}

/** Every indicator, with the lists that it is from and their licences: JSON. */
export const indicatorsJson = remember(async (services: Needed) => {
  const [lists, entries] = await atOneMoment(services, async (moment) => [
    await listLists(moment),
    await listEntries(moment),
  ])
  const json = {
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
  return downloadOf(JSON.stringify(json))
})

/** Every indicator as a row; several values of a cell stand between "; ". */
export const indicatorsCsv = remember(async (services: Needed) => {
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
  const csv = stringify(rows, {
    header: true,
    columns: [...columns, 'attribution', 'licence'],
    bom: true,
    escape_formulas: true,
  })
  return downloadOf(csv)
})

function downloadOf(text: string): Download {
  return { text, hash: createHash('sha256').update(text).digest('base64url') }
}

function listEntries({ db }: Pick<Services, 'db'>) {
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

import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { ChamberKind } from '#db/schema.ts'
import { mergeSmall, total } from '../signatures/count.server.ts'
import type { Way } from './tally.server.ts'

type Needed = Pick<Services, 'db'>

/** What the public may know; a null code stands for those that are merged. */
export type MonthCount = {
  /** Of the year, as 2026-11. */
  month: string
  way: Way
  code: string | null
  count: number
}

/**
 * Letters by month, way and country of those they go to, the months in their
 * order. Within each month and way small numbers are merged; samples are left
 * out.
 */
export async function countByMonth({ db }: Needed): Promise<MonthCount[]> {
  const { rows } = await sql<MonthCount & { code: string }>`
    select to_char(month, 'YYYY-MM') as month, way, chamber.country as code,
      sum(count)::int as count
    from letter_tally
    join chamber on chamber.id = chamber_id
    join lawmaker_import on lawmaker_import.id = chamber.import_id
    where not is_sample
    group by 1, 2, 3
    order by 1, way desc, count desc, 3`.execute(db)
  const groups = Map.groupBy(rows, ({ month, way }) => `${month} ${way}`)
  return [...groups.values()].flatMap((counts) => {
    const { month, way } = counts[0]!
    return mergeSmall(counts).map(({ code, count }) => ({
      month,
      way,
      code,
      count,
    }))
  })
}

export type LetterCounts = {
  /** Over all countries and months. */
  sent: number
  own: number
  /** Largest first, the merged ones last. */
  byCountry: { code: string | null; sent: number; own: number }[]
}

/**
 * Letters over all months. A country's figures are the sums of its public
 * months, and the rest is among those that are merged: what else is known of a
 * country could be told month for month by subtraction.
 */
export async function countLetters(services: Needed): Promise<LetterCounts> {
  const cells = await countByMonth(services)
  const sum = (some: MonthCount[], way: Way) =>
    total(some.filter((cell) => cell.way === way))
  const groups = Map.groupBy(cells, ({ code }) => code)
  const byCountry = [...groups].map(([code, some]) => ({
    code,
    sent: sum(some, 'sent'),
    own: sum(some, 'own'),
  }))
  const rank = ({ code, sent, own }: (typeof byCountry)[number]) =>
    code === null ? -1 : sent + own
  return {
    sent: sum(cells, 'sent'),
    own: sum(cells, 'own'),
    byCountry: byCountry.toSorted((one, other) => rank(other) - rank(one)),
  }
}

export type ChamberCount = {
  country: string
  chamber: string
  kind: ChamberKind
  isSample: boolean
  month: string
  way: Way
  count: number
}

/** Every figure as it is, for campaigners. */
export async function countByChamber({ db }: Needed): Promise<ChamberCount[]> {
  const { rows } = await sql<ChamberCount>`
    select chamber.country, chamber.name as chamber, chamber.kind,
      is_sample as "isSample", to_char(month, 'YYYY-MM') as month, way,
      sum(count)::int as count
    from letter_tally
    join chamber on chamber.id = chamber_id
    join lawmaker_import on lawmaker_import.id = chamber.import_id
    group by chamber.id, is_sample, month, way
    order by month, chamber.country, chamber.name, way desc`.execute(db)
  return rows
}

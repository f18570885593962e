import { stringify } from 'csv-stringify/sync'
import { countryName } from '#app/i18n/format.ts'
import type { Services } from '#app/services.server.ts'
import { total } from '../signatures/count.server.ts'
import { countByMonth, type MonthCount } from './count.server.ts'

/** https://creativecommons.org/licenses/by/4.0/ */
const LICENCE = 'CC-BY-4.0'
/** What a reader of the data must know besides. */
const NOTE =
  'Letters to lawmakers, by the country of the lawmakers. Way "sent": sent ' +
  'from this site, one per lawmaker. Way "own": sent in another way, as ' +
  'somebody said, one per chamber. Within a month, countries with fewer than ' +
  '10 are one row without a code.'

type Needed = Pick<Services, 'db' | 'origin'>

/** Letters by month, way and country as open data, small numbers merged. */
export async function lettersJson(services: Needed) {
  const counts = await countByMonth(services)
  const sumOf = (way: MonthCount['way']) =>
    total(counts.filter((count) => count.way === way))
  return {
    links: { self: `${services.origin}/letters.json` },
    licence: LICENCE,
    note: NOTE,
    letter_count: { sent: sumOf('sent'), own: sumOf('own') },
    data: counts.map(({ month, way, code, count }) => ({
      month,
      way,
      name: nameOf(code),
      code,
      letter_count: count,
    })),
  }
}

/** The same as a table. */
export async function lettersCsv(services: Needed): Promise<string> {
  const counts = await countByMonth(services)
  const rows = counts.map(({ code, count, ...cell }) => ({
    ...cell,
    name: nameOf(code),
    code,
    letter_count: count,
    licence: LICENCE,
  }))
  return stringify(rows, {
    header: true,
    columns: ['month', 'way', 'name', 'code', 'letter_count', 'licence'],
    bom: true,
    escape_formulas: true,
  })
}

function nameOf(code: string | null): string {
  return code === null ? 'Other countries' : countryName('en', code)
}

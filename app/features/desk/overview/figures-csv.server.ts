import { stringify } from 'csv-stringify/sync'
import type { Services } from '#app/services.server.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import { readByDayAndKey } from '../../figures/read-days.server.ts'
import { readTimes } from '../../figures/read-hours.server.ts'
import { steps } from './query.ts'
import {
  type Asked,
  daysOf,
  inSnapshot,
  readAsked,
  readChart,
  readNamed,
} from './show-overview.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'payments'>
type Row = Record<string, string | number | boolean>

export const csvCharts = [
  'time',
  'country',
  'language',
  'source',
  'funnel',
] as const
type CsvChart = (typeof csvCharts)[number]

/**
 * The numbers of one chart of the overview, for the same time and petition.
 *
 * @throws DeskNotFound for a chart that there is not
 */
export function figuresCsv(services: Needed, params: URLSearchParams) {
  const chart = csvCharts.find((name) => name === params.get('chart'))
  if (!chart) throw new DeskNotFound('There is no chart of this name.')
  return inSnapshot(services, async (at) => {
    const asked = await readAsked(at, params)
    const rows = await rowsOf(at, chart, asked)
    const { firstDay, lastDay } = asked.period
    return {
      name: `${chart}-${firstDay}-to-${lastDay}.csv`,
      text: stringify(rows, {
        header: true,
        bom: true,
        escape_formulas: true,
        cast: { boolean: (is) => (is ? 'yes' : 'no') },
      }),
    }
  })
}

async function rowsOf(
  at: Needed,
  chart: CsvChart,
  asked: Asked,
): Promise<Row[]> {
  if (chart === 'time') return timeRows(at, asked)
  if (chart === 'funnel') {
    const rows = await readByDayAndKey(at, 'domain', daysOf(asked))
    return rows.map(({ day, key, asked, accepted, bounced, confirmed }) => ({
      day,
      provider: key || 'other',
      forms: asked,
      mails_accepted: accepted,
      mails_bounced: bounced,
      confirmed,
    }))
  }
  const named = await readNamed(at, [chart], daysOf(asked))
  return named[chart].map(({ key, name, views, asked, confirmed, lost }) => ({
    [chart]: name,
    ...(chart === 'source' ? { page_views: views } : { code: key }),
    forms: asked,
    confirmed,
    taken_back: lost,
  }))
}

/** As fine as it was asked for: a table has room for what no chart can show. */
async function timeRows(at: Needed, asked: Asked): Promise<Row[]> {
  const { period } = asked
  const by = period.tooFine ?? period.by
  const { from, to } = period
  const read = { petitions: asked.ids, from, to, by }
  const { steps: told, rests } = period.tooFine
    ? await readTimes(at, read)
    : await readChart(at, asked)
  const named = [
    ...told.map((step) => ({ ...step, isRest: false })),
    ...rests.map((rest) => ({ ...rest, isRest: true })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const column = steps.find((step) => step === by)!
  return named.map(({ at, isRest, asked, confirmed, lost }) => ({
    [column]: at.toISOString(),
    ...(by === 'hour' && { small_hours_of_the_day: isRest }),
    forms: asked,
    confirmed,
    taken_back: lost,
  }))
}

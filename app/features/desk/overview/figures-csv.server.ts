import { stringify } from 'csv-stringify/sync'
import type { Services } from '#app/services.server.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import { readByDayAndKey } from '../../figures/read-days.server.ts'
import { readTimes } from '../../figures/read-hours.server.ts'
import { SMALL_KEY, SMALL_TOGETHER } from '../../figures/small-key.ts'
import { audit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { isCut, steps } from './query.ts'
import {
  type Asked,
  daysOf,
  inSnapshot,
  readAsked,
  readChart,
  readNamed,
  toldSources,
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
 * The numbers of one chart of the overview, for the same time and petition. Who
 * has them is in the log.
 *
 * @throws DeskNotFound for a chart that there is not
 */
export async function figuresCsv(
  services: Needed,
  by: SignedIn,
  params: URLSearchParams,
) {
  const chart = csvCharts.find((name) => name === params.get('chart'))
  if (!chart) throw new DeskNotFound('There is no chart of this name.')
  await audit(services, { by, act: 'figures.exported', detail: { chart } })
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
      provider: providerOf(key),
      forms: asked,
      mails_accepted: accepted,
      mails_bounced: bounced,
      confirmed,
    }))
  }
  const named = await readNamed(at, [chart], daysOf(asked))
  if (chart === 'source') {
    return toldSources(named[chart]).map(
      ({ name, views, asked, confirmed }) => ({
        source: name,
        page_views: views,
        forms: asked,
        confirmed,
      }),
    )
  }
  return named[chart].map(({ key, name, asked, confirmed, lost }) => ({
    [chart]: name,
    code: key,
    forms: asked,
    confirmed,
    taken_back: lost,
  }))
}

function providerOf(key: string): string {
  return key === SMALL_KEY ? SMALL_TOGETHER : key || 'other'
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
    ...(by === 'week' && { begins_before_the_range: isCut(at, period) }),
    forms: asked,
    confirmed,
    taken_back: lost,
  }))
}

import { stringify } from 'csv-stringify/sync'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import {
  type KeyCounts,
  nameSources,
  readByKey,
} from '../../figures/read-days.server.ts'
import { findFirstHour } from '../../figures/read-hours.server.ts'
import { SMALL_KEY, SMALL_TOGETHER } from '../../figures/small-key.ts'
import { bySuccess, toldCount, type ToldSource } from '../../figures/small.ts'
import { audit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { readPeriod } from '../overview/query.ts'
import {
  type Asked,
  daysOf,
  inSnapshot,
  readAsked,
} from '../overview/show-overview.server.ts'
import type { SourceRow, SourcesView } from './view.ts'

const ON_A_PAGE = 100
const isId = /^\d+$/

type Needed = Pick<Services, 'db' | 'now' | 'payments'>

/** Sources in the order of what came of them, a page of them, and their sum. */
export async function showSources(
  services: Needed,
  params: URLSearchParams,
): Promise<SourcesView> {
  const { asked, rows, sum } = await listSources(services, params)
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE))
  const wanted = Math.trunc(Number(params.get('page'))) || 1
  const page = Math.min(Math.max(wanted, 1), pages)
  const { petitions, petition, period } = asked
  const { range, firstDay, lastDay, problem } = period
  return {
    petitions,
    petition,
    range,
    firstDay,
    lastDay,
    problem,
    // What cannot be read stays as it was typed.
    typed: problem
      ? { from: params.get('from') ?? '', to: params.get('to') ?? '' }
      : { from: firstDay, to: lastDay },
    sum,
    count: rows.length,
    rows: rows.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
    page,
    pages,
  }
}

/**
 * All of them as a table, for the same time and petition. Who has it is in the
 * log.
 */
export async function sourcesCsv(
  services: Needed,
  by: SignedIn,
  params: URLSearchParams,
): Promise<{ name: string; text: string }> {
  const { asked, rows } = await listSources(services, params)
  const { firstDay, lastDay } = asked.period
  await audit(services, {
    by,
    act: 'sources.exported',
    subject: asked.petition ?? undefined,
    detail: { from: firstDay, to: lastDay },
  })
  const cells = rows.map(
    ({ source, medium, campaign, views, asked, confirmed }) => ({
      source: source ?? '',
      medium: medium ?? '',
      campaign: campaign ?? '',
      page_views: views,
      forms: asked,
      confirmed,
    }),
  )
  return {
    name: `sources-${firstDay}-to-${lastDay}.csv`,
    text: stringify(cells, {
      header: true,
      columns: [
        'source',
        'medium',
        'campaign',
        'page_views',
        'forms',
        'confirmed',
      ],
      bom: true,
      escape_formulas: true,
    }),
  }
}

function listSources(
  services: Needed,
  params: URLSearchParams,
): Promise<{ asked: Asked; rows: SourceRow[]; sum: ToldSource }> {
  return inSnapshot(services, async (at) => {
    const asked = await readAskedSources(at, params)
    const { source: found } = await readByKey(at, ['source'], daysOf(asked))
    const names = await nameSources(
      at,
      found.map(({ key }) => key).filter((key) => isId.test(key)),
    )
    const rows = found.map(({ key, views, asked, confirmed }): SourceRow => {
      const name = names.get(key)
      return {
        key,
        source: name?.source ?? (key === SMALL_KEY ? SMALL_TOGETHER : null),
        medium: name?.medium ?? null,
        campaign: name?.campaign ?? null,
        views,
        asked: toldCount(asked),
        confirmed: toldCount(confirmed),
      }
    })
    return { asked, rows: rows.toSorted(bySuccess), sum: sumOf(found) }
  })
}

/** As the overview is asked; but pages are seen before anybody signs. */
async function readAskedSources(
  at: Needed,
  params: URLSearchParams,
): Promise<Asked> {
  const asked = await readAsked(at, params)
  const firsts = [
    await findFirstHour(at, asked.ids),
    await findFirstView(at, asked.ids),
  ].flatMap((first) => first?.getTime() ?? [])
  const first = firsts.length > 0 ? new Date(Math.min(...firsts)) : undefined
  return { ...asked, period: readPeriod(params, at.now(), first) }
}

async function findFirstView(
  { db }: Needed,
  petitions: string[],
): Promise<Date | undefined> {
  const { rows } = await sql<{ day: string | null }>`
    select min(day) as day from figure_day
    where petition_id = any(${petitions}::uuid[]) and kind = 'source'
      and views > 0`.execute(db)
  const day = rows[0]?.day
  return day ? new Date(`${day}T00:00:00Z`) : undefined
}

function sumOf(found: KeyCounts[]): ToldSource {
  const sum = { views: 0, asked: 0, confirmed: 0 }
  for (const { views, asked, confirmed } of found) {
    sum.views += views
    sum.asked += asked
    sum.confirmed += confirmed
  }
  return {
    views: sum.views,
    asked: toldCount(sum.asked),
    confirmed: toldCount(sum.confirmed),
  }
}

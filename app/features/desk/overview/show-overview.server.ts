import { countryName, languageName } from '#app/i18n/format.ts'
import type { Services } from '#app/services.server.ts'
import type { FigureKind } from '#db/schema.ts'
import { may, type Role } from '../../accounts/permissions.ts'
import { openingOf } from '../../donations/control.server.ts'
import { showStatus } from '../../donations/status.server.ts'
import { nothing, sumOf } from '../../figures/counts.ts'
import {
  type Days,
  type KeyCounts,
  nameSources,
  readByDay,
  readByKey,
} from '../../figures/read-days.server.ts'
import {
  findFirstHour,
  readDays,
  readTimes,
} from '../../figures/read-hours.server.ts'
import {
  type FigureReader,
  readUnfolded,
} from '../../figures/read-unfolded.server.ts'
import { SMALL_KEY, SMALL_TOGETHER } from '../../figures/small-key.ts'
import { bySuccess, toldCount } from '../../figures/small.ts'
import { countLeft } from '../../letters/count-left.server.ts'
import { hasSamples } from '../../lawmakers/has-samples.server.ts'
import { countLetters } from '../../letters/count.server.ts'
import { findStop } from '../../letters/countries.server.ts'
import { readLetterSettings } from '../../letters/settings.server.ts'
import { listPetitions } from '../../petitions/list.server.ts'
import { countEach } from '../../signatures/count.server.ts'
import { nowSince, type NowWords, wordsOfNow } from './now.ts'
import {
  DAY_MS,
  midnight,
  momentsOf,
  type Period,
  readPeriod,
} from './query.ts'
import { readWaiting } from './read-waiting.server.ts'
import type {
  Chart,
  DonationsGlance,
  Funnel,
  LettersGlance,
  NamedCounts,
  NamedSource,
  OverviewView,
} from './view.ts'

type Needed = Pick<Services, 'db' | 'now' | 'payments'> &
  Pick<FigureReader, 'unfolded'>

const kinds = ['country', 'language', 'source', 'domain'] as const

/** Which figures are asked for, in one snapshot of the database. */
export type Asked = {
  petitions: { slug: string; name: string }[]
  petition: string | null
  /** Ids of those that are meant. */
  ids: string[]
  period: Period
}

/**
 * Reads everything in one snapshot, so that the page agrees with itself, and
 * what waits to be folded once.
 */
export function inSnapshot<Result>(
  services: Needed,
  read: (services: Needed) => Promise<Result>,
): Promise<Result> {
  return services.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      const unfolded = await readUnfolded({ db })
      return read({ ...services, db, unfolded })
    })
}

/** What an address of the overview asks for: an unknown petition is all. */
export async function readAsked(
  services: Needed,
  params: URLSearchParams,
): Promise<Asked> {
  const all = await listPetitions(services, 'en')
  const chosen = all.find(({ slug }) => slug === params.get('petition'))
  const ids = chosen ? [chosen.id] : all.map(({ id }) => id)
  const first = await findFirstHour(services, ids)
  return {
    petitions: all.map(({ slug, action }) => ({ slug, name: action })),
    petition: chosen?.slug ?? null,
    ids,
    period: readPeriod(params, services.now(), first),
  }
}

/** The desk's first page; only what the role may see. */
export function showOverview(
  services: Needed,
  role: Role,
  params: URLSearchParams,
): Promise<OverviewView> {
  return inSnapshot(services, async (at) => {
    const asked = await readAsked(at, params)
    const { petitions, petition, period } = asked
    const days = daysOf(asked)
    const named = await readNamed(at, [...kinds], days)
    return {
      petitions,
      petition,
      period,
      now: await readNow(at, asked.ids),
      at: at.now(),
      chart: await readChart(at, asked),
      countries: named.country,
      languages: named.language,
      sources: toldSources(named.source),
      funnel: await readFunnel(at, days, named.domain, params.get('domain')),
      letters: may(role, 'letters') ? await glanceAtLetters(at) : null,
      donations: may(role, 'donations') ? await glanceAtDonations(at) : null,
      waiting: await readWaiting(at, role),
    }
  })
}

export function daysOf({ ids, period }: Asked): Days {
  const { firstDay, lastDay } = period
  return { petitions: ids, firstDay, lastDay }
}

async function readNow(at: Needed, ids: string[]): Promise<NowWords> {
  const now = at.now()
  const counts = await countEach(at)
  const count = ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)
  const from = nowSince(now)
  const to = new Date(midnight(now).getTime() + DAY_MS)
  const days = await readDays(at, { petitions: ids, from, to })
  return wordsOfNow(count, days, now)
}

export async function readChart(
  at: Needed,
  { ids, period }: Asked,
): Promise<Chart> {
  const { from, to, by } = period
  const which = { petitions: ids, from, to, by }
  const { steps, rests } = await readTimes(at, which)
  const known = new Map(steps.map((step) => [step.at.getTime(), step]))
  return {
    by,
    steps: momentsOf(period).map(
      (moment) => known.get(moment.getTime()) ?? { at: moment, ...nothing },
    ),
    rests,
  }
}

/** With their names, of each kind that is asked for; in one statement. */
export async function readNamed<Kind extends FigureKind>(
  at: Needed,
  kinds: Kind[],
  days: Days,
): Promise<Record<Kind, NamedCounts[]>> {
  const counted = await readByKey(at, kinds, days)
  const bySource = (counted as Partial<typeof counted>)['source' as Kind] ?? []
  const nameOf = { ...names, source: await sourceNames(at, bySource) }
  const entries = kinds.map((kind) => [
    kind,
    counted[kind].map((row) => ({ ...row, name: nameOf[kind](row.key) })),
  ])
  return Object.fromEntries(entries) as Record<Kind, NamedCounts[]>
}

/** @param of names keys that are one: not what is not known or too small */
function naming(of: (key: string) => string, unknown = 'Not known') {
  return (key: string) => {
    if (key === SMALL_KEY) return SMALL_TOGETHER
    return key ? of(key) : unknown
  }
}

const names = {
  country: naming((key) => countryName('en', key)),
  language: naming((key) => languageName('en', key)),
  domain: naming((key) => key, 'All other providers'),
}

async function sourceNames(at: Needed, rows: KeyCounts[]) {
  const ids = rows.map(({ key }) => key).filter((key) => /^\d+$/.test(key))
  const known = await nameSources(at, ids)
  const unknown = 'No source, or not known'
  return naming((key) => {
    const found = known.get(key)
    if (!found) return unknown
    const { source, medium, campaign } = found
    return [source, medium, campaign].filter(Boolean).join(' / ')
  }, unknown)
}

/** What the desk tells of sources: nothing of who took a signature back. */
export function toldSources(rows: NamedCounts[]): NamedSource[] {
  return rows
    .map(({ key, name, views, asked, confirmed }) => ({
      key,
      name,
      views,
      asked: toldCount(asked),
      confirmed: toldCount(confirmed),
    }))
    .toSorted(bySuccess)
}

/** @param domain one provider, for its days alone */
async function readFunnel(
  at: Needed,
  days: Days,
  domains: NamedCounts[],
  domain: string | null,
): Promise<Funnel> {
  const chosen = domains.find(({ key }) => key === domain)
  return {
    all: sumOf(chosen ? [chosen] : domains),
    domains,
    domain: chosen ? chosen.name : null,
    days: await readByDay(at, 'domain', { ...days, key: chosen?.key }),
  }
}

async function glanceAtLetters(at: Needed): Promise<LettersGlance> {
  const { sent, own } = await countLetters(at)
  const settings = await readLetterSettings(at)
  const { takenToday, capToday } = await countLeft(at.db, at.now(), settings)
  const stop = (await findStop(at)) ?? null
  return {
    ...{ sent, own, takenToday, capToday, stop },
    hasSamples: await hasSamples(at),
  }
}

async function glanceAtDonations(at: Needed): Promise<DonationsGlance> {
  const { hour, states } = await showStatus(at)
  const paid = (states.paid ?? 0) + (states['partly-refunded'] ?? 0)
  return { opening: await openingOf(at), paid, hour }
}

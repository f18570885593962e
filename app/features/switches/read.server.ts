import type { Services } from '#app/services.server.ts'
import { readControl } from '../donations/control.server.ts'
import { findStop } from '../letters/countries.server.ts'
import { SigningStopped } from './errors.ts'
import type { Stop, Stops } from './names.ts'

/** How long one look serves: every page with a form asks. */
const REMEMBERED_MS = 1_000

/** What one process saw last. */
export type StopsMemory = {
  current?: { until: number; found: Promise<Stops> }
}

type Needed = Pick<Services, 'db' | 'stops'>

/**
 * What is stopped, as it was at most a second ago: so a stop reaches every
 * process within two seconds, and no signature costs a query.
 */
export function readStops({ db, stops }: Needed): Promise<Stops> {
  const known = stops.current
  if (known && known.until > Date.now()) return known.found

  const found = findStops({ db })
  found.catch(() => {
    stops.current = undefined
  })
  stops.current = { until: Date.now() + REMEMBERED_MS, found }
  return found
}

/** {@link readStops} as it is at this moment. */
export async function findStops({ db }: Pick<Services, 'db'>): Promise<Stops> {
  const [rows, letters, control] = await Promise.all([
    db.selectFrom('stop_switch').selectAll().execute(),
    findStop({ db }),
    readControl({ db }),
  ])
  const own = (name: (typeof rows)[number]['name']): Stop | null => {
    const row = rows.find((one) => one.name === name)
    return row ? { why: row.why, since: row.stopped_at } : null
  }
  return {
    signing: own('signing'),
    letters: letters ?? null,
    donations: control.stoppedAt
      ? { why: control.stoppedWhy ?? '', since: control.stoppedAt }
      : null,
    news: own('news'),
    'country-counts': own('country-counts'),
  }
}

/** @throws SigningStopped while campaigners have stopped it */
export async function refuseStopped(
  services: Needed,
  name: 'signing',
): Promise<void> {
  const stops = await readStops(services)
  if (stops[name]) throw new SigningStopped()
}

/** What a page with the sign form has to know. */
export type Signing = { isStopped: boolean; hasNews: boolean }

/** Whether there is a form to sign, and whether news can be asked for in it. */
export async function showSigning(services: Needed): Promise<Signing> {
  const { signing, news } = await readStops(services)
  return { isStopped: signing !== null, hasNews: news === null }
}

/** Whether the public may see signatures by country. */
export async function areCountriesShown(services: Needed): Promise<boolean> {
  const stops = await readStops(services)
  return stops['country-counts'] === null
}

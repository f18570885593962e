import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import { countLeft, type Left } from './count-left.server.ts'
import {
  findStop,
  listSwitches,
  type ListedSwitch,
} from './countries.server.ts'
import { listSeats, type Rest } from './open-chambers.server.ts'
import { readLetterSettings } from './settings.server.ts'

const LOOK_BACK_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

export type LettersStatus = {
  stop: { why: string; since: Date } | undefined
  /** All that there are, by what became of them. */
  states: Partial<Record<DeliveryState, number>>
  today: Left
  /** Chambers to which letters wait, and why they do not go now. */
  waiting: {
    country: string
    chamber: string
    rest: Rest | null
    count: number
  }[]
  switches: ListedSwitch[]
  /** What came back in the last 7 days, by kind. */
  reports: { kind: string; count: number }[]
}

/** How letters go, for campaigners. */
export async function showStatus(
  services: Pick<Services, 'db' | 'now'>,
): Promise<LettersStatus> {
  const { db, now } = services
  const settings = await readLetterSettings(services)
  return {
    stop: await findStop(services),
    states: await countStates(services),
    today: await countLeft(db, now(), settings),
    waiting: await countWaiting(services),
    switches: await listSwitches(services),
    reports: await countReports(services),
  }
}

async function countStates({ db }: Pick<Services, 'db'>) {
  const rows = await db
    .selectFrom('delivery')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

async function countWaiting(services: Pick<Services, 'db' | 'now'>) {
  const rows = await services.db
    .selectFrom('delivery')
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .select(['chamber_id', sql<number>`count(*)::int`.as('count')])
    .where('state', '=', 'queued')
    .groupBy('chamber_id')
    .execute()
  const counts = new Map(rows.map((row) => [row.chamber_id, row.count]))
  const settings = await readLetterSettings(services)
  const seats = await listSeats(services, settings)
  return seats
    .filter(({ id }) => counts.has(id))
    .map(({ id, country, name, rest }) => ({
      country,
      chamber: name,
      rest,
      count: counts.get(id)!,
    }))
    .toSorted((one, other) => other.count - one.count)
}

function countReports({ db, now }: Pick<Services, 'db' | 'now'>) {
  const since = new Date(now().getTime() - LOOK_BACK_DAYS * DAY_MS)
  return db
    .selectFrom('mail_report')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('received_at', '>', since)
    .groupBy('kind')
    .orderBy('kind')
    .execute()
}

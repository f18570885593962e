import { API_VERSION } from './api-version.ts'
import { type ClockState, createClock } from './clock.ts'
import type { StandInEvent } from './contract.ts'
import { newId } from './id.ts'
import type { Due, Tables, World } from './model.ts'

const names = [
  'sessions',
  'intents',
  'charges',
  'refunds',
  'disputes',
  'transactions',
  'payouts',
  'customers',
  'subscriptions',
  'invoices',
  'invoicePayments',
  'portals',
  'orders',
  'methods',
  'answers',
] as const satisfies (keyof Tables)[]

type Snapshot = {
  clock: ClockState
  events: StandInEvent[]
  tables: Record<string, { id: string }[]>
}

/** One account, new or as a snapshot has it. */
export function openWorld(
  given: { origin: string; now: () => Date; snapshot?: string },
  run: (world: World, due: Due) => void,
) {
  const kept: Snapshot = given.snapshot
    ? JSON.parse(given.snapshot)
    : { clock: { aheadMs: 0, dues: [] }, events: [], tables: {} }
  const tables = Object.fromEntries(
    names.map((name) => [
      name,
      new Map(kept.tables[name]?.map((row) => [row.id, row])),
    ]),
  ) as unknown as Tables
  const listeners: ((event: StandInEvent) => void)[] = []

  const clock = createClock(kept.clock, {
    now: given.now,
    run: (due) => run(world, due),
  })
  const world: World = {
    tables,
    origin: given.origin,
    events: kept.events,
    now: clock.seconds,
    schedule: clock.schedule,
    emit(type, object) {
      const event = eventOf(type, object, clock.seconds())
      kept.events.push(event)
      for (const listener of listeners) listener(event)
    },
  }
  return {
    world,
    clock,
    onEvent(listener: (event: StandInEvent) => void): void {
      listeners.push(listener)
    },
    snapshot(): string {
      const rows = names.map((name) => [name, [...tables[name].values()]])
      const { clock, events } = kept
      const whole = { clock, events, tables: Object.fromEntries(rows) }
      return JSON.stringify(whole satisfies Snapshot)
    },
  }
}

/** https://docs.stripe.com/api/events/object */
function eventOf(
  type: string,
  object: { id: string; object: string },
  created: number,
): StandInEvent {
  const more = {
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
  }
  return {
    id: newId('evt_'),
    object: 'event',
    api_version: API_VERSION,
    created,
    // As it is now: the object itself goes on changing.
    data: { object: JSON.parse(JSON.stringify(object)) },
    livemode: false,
    ...more,
    type,
  }
}

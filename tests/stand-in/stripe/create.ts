import { actsOf } from './acts.ts'
import { answerCall } from './api.ts'
import { renew } from './billing.ts'
import { expireSession, pageOf } from './checkout.ts'
import type { Acts, Faults, StandIn } from './contract.ts'
import { newId } from './id.ts'
import { insideOf } from './inside.ts'
import { finalizeInvoice, retryInvoice } from './invoices.ts'
import type { Due, Pages, World } from './model.ts'
import { pages as ownPages } from './pages.ts'
import { openDispute, succeedRefund } from './reversals.ts'
import { openWorld } from './world.ts'

/** Where nobody listens: for a stand-in that is only called by its `fetch`. */
const NOWHERE = 'http://127.0.0.1:1'

/** A stand-in for Stripe in memory, new or as `snapshot` has it. */
export function createStandIn(
  given: {
    key?: string
    webhookSecret?: string
    now?: () => Date
    snapshot?: string
    /** Of its pages, as Checkout's addresses begin. */
    origin?: string
    faults?: Faults
    pages?: Pages
  } = {},
): StandIn {
  const {
    key = newId('sk_test_'),
    webhookSecret = newId('whsec_', 32),
    faults = { lose: 0, double: 0, shuffle: 0 },
    pages = ownPages,
    now = () => new Date(),
    origin = NOWHERE,
    snapshot,
  } = given
  const opened = openWorld({ origin, now, snapshot }, happen)
  const { world, clock } = opened
  if (snapshot) moveToOrigin(world)
  const changes: (() => void)[] = []

  /** First what fell due before it, then what it brings about at once. */
  function change<Result>(act: () => Result): Result {
    clock.advance(0)
    const result = act()
    clock.advance(0)
    tellChange()
    return result
  }

  function tellChange() {
    for (const listener of changes) listener()
  }

  const standIn: StandIn = {
    key,
    webhookSecret,
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith('/v1/')) return pages(request, inside)
      if (clock.advance(0) > 0) tellChange()
      const answer = await answerCall(world, key, request)
      if (request.method === 'POST') tellChange()
      return answer
    },
    now: clock.now,
    advance(ms) {
      if (clock.advance(ms) > 0 || ms > 0) tellChange()
    },
    events: () => [...world.events],
    onEvent: opened.onEvent,
    onChange(listener) {
      changes.push(listener)
    },
    snapshot: opened.snapshot,
    acts: changing(actsOf(world), change),
  }
  const inside = insideOf(world, { standIn, faults, change })
  return standIn
}

/** What the clock brings about. */
function happen(world: World, { kind, id, at }: Due): void {
  if (kind === 'renew') return renew(world, id, at)
  if (kind === 'finalize') return finalizeInvoice(world, id)
  if (kind === 'retry') return retryInvoice(world, id, at)
  if (kind === 'refund') return succeedRefund(world, id)
  if (kind === 'dispute') return openDispute(world, id)
  const session = world.tables.sessions.get(id)!
  if (session.status === 'open') expireSession(world, session)
}

/** Its port may be another one than before. */
function moveToOrigin(world: World): void {
  for (const session of world.tables.sessions.values()) {
    if (session.status === 'open') session.url = pageOf(world, session.id)
  }
}

function changing(
  acts: Acts,
  change: <Result>(act: () => Result) => Result,
): Acts {
  const wrapped = Object.entries(acts).map(([name, act]) => [
    name,
    (...args: unknown[]) =>
      change(() => (act as (...args: unknown[]) => unknown)(...args)),
  ])
  return Object.fromEntries(wrapped) as Acts
}

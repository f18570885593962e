import type { PaymentWindow, Subject } from '#app/payments.ts'
import type { Comparing } from './books.ts'
import { listAtStripe } from './list-at-stripe.server.ts'
import { listOpenHere, type Turn } from './list-open-here.server.ts'
import { readEnds } from './read-ends.server.ts'

/** An object, and when it was made. */
export type Dated = Subject & { madeAt: Date }

/** Objects to be read anew, each once. */
export type Roots = {
  /** Oldest first: lost receipt numbers come back in about their order. */
  subjects: Subject[]
  /** Payment intents that carry our mark. */
  marked: Set<string>
}

/**
 * What must be looked at so that nothing of a window stays unknown: what Stripe
 * made then, unless its list alone proves it settled here, and what is open here
 * whenever it was made. What came later to a gift that was paid is found by the
 * lists of refunds, disputes and movements.
 */
export async function collectRoots(
  services: Comparing,
  window: PaymentWindow,
  turn: Turn,
): Promise<Roots> {
  const { payments } = services
  const listed = await listAtStripe(services, window)
  const ends = await readEnds(services, listed)
  // A session leads to its payment or invoice: these are not read again.
  const covered = new Set(listed.flatMap(({ leadsTo }) => leadsTo))
  const found: Dated[] = listed.filter(
    ({ id, end }) =>
      !covered.has(id) && (end === undefined || ends.get(id) !== end),
  )
  // Without a mark, and perhaps of a gift of long ago.
  for await (const { paymentId } of payments.listReversed(window)) {
    found.push({ kind: 'payment', id: paymentId, madeAt: window.to })
  }
  found.push(...(await listOpenHere(services, turn)))
  return {
    subjects: oldestFirst(found),
    marked: new Set(
      listed.filter(({ kind }) => kind === 'payment').map(({ id }) => id),
    ),
  }
}

function oldestFirst(found: Dated[]): Subject[] {
  const sorted = found.toSorted(
    (one, other) => one.madeAt.getTime() - other.madeAt.getTime(),
  )
  const each = sorted.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])
  return [...new Map(each as [string, Subject][]).values()]
}

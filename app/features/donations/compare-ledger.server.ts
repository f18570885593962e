import { sql } from 'kysely'
import type { Movement, PaymentWindow } from '#app/payments.ts'
import type { Difference, Unexplained } from '#db/schema.ts'
import type { Comparing } from './books.ts'
import type { Mender } from './mend.server.ts'

/** Sums of movements; minor units. */
export type Sums = {
  currency: string
  count: number
  grossMinor: number
  feeMinor: number
  netMinor: number
}

export type Comparison = {
  unexplained: Unexplained[]
  /** Stripe's net less that of the ledger, where it is not 0. */
  difference: Difference
  ours: Sums[]
  /** Payouts, fees of the account, charges of other programs. */
  others: (Sums & { category: string })[]
}

type Listed = Movement & { paymentId: string | null }
type Entry = Omit<Movement, 'category' | 'occurredAt'>

/**
 * Compares each movement of a window at Stripe with the ledger, in both
 * directions. What is missing here is settled first, then compared again.
 *
 * @param marked payment intents that are known to be ours
 */
export async function compareLedger(
  services: Comparing,
  window: PaymentWindow,
  { mender, marked }: { mender: Mender; marked: Set<string> },
): Promise<Comparison> {
  // Read before Stripe is asked: what is added meanwhile may be newer than the
  // list, and is then no difference.
  const before = await entriesOf(services, window)
  const listed: Listed[] = []
  for await (const one of services.payments.listMovements(window)) {
    listed.push(one)
  }
  const ours = await settleMissing(services, listed, mender)
  const entries = await entriesIn(services, listed)
  const isOurs = ({ id, paymentId }: Listed) =>
    entries.has(id) ||
    (paymentId !== null && (ours.has(paymentId) || marked.has(paymentId)))
  const there = listed.filter(isOurs)
  const ids = new Set(listed.map(({ id }) => id))
  const onlyHere = before.filter(({ id }) => !ids.has(id))
  return {
    unexplained: [
      ...there.flatMap((one) => faultOf(one, entries.get(one.id))),
      ...onlyHere.map(({ id }) => ({ what: 'only in the ledger', id })),
    ],
    difference: differenceOf(there, [...entries.values(), ...onlyHere]),
    ours: sumsOf(there, ({ currency }) => currency),
    others: sumsOf(
      listed.filter((one) => !isOurs(one)),
      ({ category, currency }) => `${category} ${currency}`,
    ),
  }
}

/** @returns the payments among them that are ours */
async function settleMissing(
  services: Comparing,
  listed: Listed[],
  mender: Mender,
): Promise<Set<string>> {
  const entries = await entriesIn(services, listed)
  const missing = listed.filter(({ id }) => !entries.has(id))
  const ours = new Set<string>()
  for (const id of new Set(missing.map(({ paymentId }) => paymentId))) {
    if (id === null) continue
    if (await mender.look({ kind: 'payment', id })) ours.add(id)
  }
  return ours
}

function faultOf(one: Movement, entry: Entry | undefined): Unexplained[] {
  if (!entry) return [{ what: 'only at Stripe', id: one.id }]
  // Gross follows from these on both sides.
  const isSame =
    one.feeMinor === entry.feeMinor &&
    one.netMinor === entry.netMinor &&
    one.currency === entry.currency
  return isSame ? [] : [{ what: 'other amounts in the ledger', id: one.id }]
}

function differenceOf(there: Movement[], here: Entry[]): Difference {
  const sums = new Map<string, number>()
  const add = (currency: string, minor: number) =>
    sums.set(currency, (sums.get(currency) ?? 0) + minor)
  for (const { currency, netMinor } of there) add(currency, netMinor)
  for (const { currency, netMinor } of here) add(currency, -netMinor)
  return Object.fromEntries([...sums].filter(([, minor]) => minor !== 0))
}

function sumsOf(some: Listed[], keyOf: (one: Listed) => string) {
  return [...Map.groupBy(some, keyOf).values()].map((group) => {
    const sumOf = (part: 'grossMinor' | 'feeMinor' | 'netMinor') =>
      group.reduce((sum, one) => sum + one[part], 0)
    return {
      category: group[0]!.category,
      currency: group[0]!.currency,
      count: group.length,
      grossMinor: sumOf('grossMinor'),
      feeMinor: sumOf('feeMinor'),
      netMinor: sumOf('netMinor'),
    }
  })
}

const columns = sql<Entry>`select transaction_id as id,
  gross_minor as "grossMinor", fee_minor as "feeMinor",
  net_minor as "netMinor", entry.currency
  from ledger_entry as entry join donation on donation.id = donation_id`

/** The ledger of a window. */
async function entriesOf(
  { db, payments }: Comparing,
  { from, to }: PaymentWindow,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`${columns}
    where livemode = ${payments.isLive}
      and occurred_at >= ${from} and occurred_at < ${to}`.execute(db)
  return rows
}

/** What the ledger holds of these movements, by their ids. */
async function entriesIn(
  { db }: Comparing,
  listed: Listed[],
): Promise<Map<string, Entry>> {
  const ids = listed.map(({ id }) => id)
  const { rows } = await sql<Entry>`${columns}
    where transaction_id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

import fc from 'fast-check'
import { sql, type Transaction } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { settleWithin } from '#app/features/donations/settle.server.ts'
import type { Movement } from '#app/payments.ts'
import type { Schema } from '#db/schema.ts'
import { useServices } from '#tests/support/services.ts'
import {
  type Played,
  OF_OTHERS,
  playScenario,
  type Told,
} from './donations-scenario.ts'

const ORDERS = 1_000
/** Of so many donors at once; each order has others. */
const DONORS = 3
/** More than three donors and others have. */
const MOST_EVENTS = 80

type Trx = Transaction<Schema>
type Delivery = Pick<Told, 'subject' | 'step'>
type Stored = Awaited<ReturnType<typeof storedOf>>

const services = useServices()
let played: Played
/** What is stored of each donor when every event is settled as it comes. */
const plain = new Map<string, Stored>()

beforeAll(async () => {
  played = await playScenario(services)
  for (const donor of Object.keys(played.gifts)) {
    await within(async (trx) => {
      await settleAll(trx, toldOf([donor]))
      plain.set(donor, await storedOf(trx, donor))
    })
  }
})

class Undo extends Error {}

/** All that `run` stores is gone afterwards. */
async function within(run: (trx: Trx) => Promise<void>): Promise<void> {
  const done = services.db.transaction().execute(async (trx) => {
    await run(trx)
    throw new Undo()
  })
  await done.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
}

function toldOf(donors: string[]): Told[] {
  return played.told.filter(({ donor }) => donors.includes(donor))
}

async function settleAll(trx: Trx, deliveries: Delivery[]): Promise<void> {
  for (const { subject, step } of deliveries) {
    const { payments, now } = played.moments[step]!
    const then = { ...services, payments, now: () => now }
    await settleWithin(trx, then, subject)
  }
}

/** What is stored of a donor, without the ids and moments that are ours. */
async function storedOf(trx: Trx, donor: string) {
  const { id } = played.gifts[donor]!
  const rows = await trx
    .selectFrom('donation')
    .select(['id', 'session_id', 'payment_id', 'invoice_id', 'subscription_id'])
    .select(['amount_minor', 'currency', 'country', 'language', 'is_monthly'])
    .select(['livemode', 'state', 'refunded_minor', 'refund_told_minor'])
    .select(['paid_at', 'number'])
    .where((row) =>
      row.or([
        row('id', '=', id),
        row('subscription_id', 'in', (other) =>
          other
            .selectFrom('donation')
            .select('subscription_id')
            .where('id', '=', id),
        ),
      ]),
    )
    .execute()
  const ids = rows.map((row) => row.id)
  // A renewal has no id but ours.
  const nameOf = (id: string) =>
    rows.find((row) => row.id === id && !row.session_id)?.invoice_id ?? id
  const entries = await trx
    .selectFrom('ledger_entry')
    .select(['transaction_id', 'donation_id', 'category', 'currency'])
    .select(['gross_minor', 'fee_minor', 'net_minor', 'occurred_at'])
    .where('donation_id', 'in', ids)
    .orderBy('transaction_id')
    .execute()
  const declines = await trx
    .selectFrom('declined_charge')
    .selectAll()
    .where('donation_id', 'in', ids)
    .orderBy('charge_id')
    .execute()
  const subscriptions = await trx
    .selectFrom('subscription')
    .select(['id', 'customer_id', 'amount_minor', 'currency', 'country'])
    .select(['language', 'livemode', 'state', 'created_at', 'cancels_at'])
    .select('ended_at')
    .where('id', 'in', [
      'none',
      ...rows.flatMap((row) => row.subscription_id ?? []),
    ])
    .execute()
  const named = <Row extends { donation_id: string | null }>(row: Row) => ({
    ...row,
    donation_id: nameOf(row.donation_id!),
  })
  return {
    donations: rows
      .map((row) => ({
        ...row,
        id: nameOf(row.id),
        number: row.number !== null,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ledger: entries.map(named),
    declines: declines.map(named),
    subscriptions,
  }
}

test('the plain order leads to what happened', () => {
  const states = [...plain].map(([donor, { donations, subscriptions }]) => [
    donor,
    donations.map(({ state }) => state).toSorted(),
    subscriptions.map(({ state }) => state),
  ])
  expect(states).toEqual([
    ['once', ['paid'], []],
    ['declined', ['paid'], []],
    ['asked', ['paid'], []],
    ['refundFails', ['paid'], []],
    ['refundedTwice', ['refunded'], []],
    ['disputeWon', ['paid'], []],
    ['disputeLost', ['lost'], []],
    ['debit', ['paid'], []],
    ['debitFails', ['failed'], []],
    ['left', ['expired'], []],
    ['monthly', ['paid', 'paid', 'paid'], ['cancelled']],
    ['monthlyEnds', ['paid'], ['cancelled']],
  ])
})

test('the ledger holds every movement that is ours, and no other', async () => {
  const expected: Movement[] = []
  const { payments } = played.moments.at(-1)!
  const always = { from: new Date(0), to: new Date('2100-01-01') }
  for await (const movement of payments.listMovements(always)) {
    const { paymentId, grossMinor, ...rest } = movement
    const isOfOthers = paymentId === null || grossMinor === OF_OTHERS
    if (!isOfOthers) expected.push({ ...rest, grossMinor })
  }
  const held = [...plain.values()].flatMap(({ ledger }) => ledger)
  const read = held.map((entry) => ({
    id: entry.transaction_id,
    category: entry.category,
    grossMinor: entry.gross_minor,
    feeMinor: entry.fee_minor,
    netMinor: entry.net_minor,
    currency: entry.currency,
    occurredAt: entry.occurred_at,
  }))
  const byId = (a: Movement, b: Movement) => (a.id < b.id ? -1 : 1)
  expect(read.toSorted(byId)).toEqual(expected.toSorted(byId))
  expect(expected.length).toBeGreaterThanOrEqual(20)
})

/** What becomes of an event: how often it comes, how late, and its turn then. */
type Fate = { copies: number; late: number; turn: number }

const fates = fc.array(
  fc.record<Fate>({
    copies: fc.constantFrom(0, 0, 1, 1, 2),
    late: fc.nat(99),
    turn: fc.nat(999),
  }),
  { minLength: MOST_EVENTS, maxLength: MOST_EVENTS },
)

function deliveriesOf(told: Told[], fates: Fate[]): Delivery[] {
  const last = played.moments.length - 1
  const copies = told.flatMap(({ subject, step }, at) => {
    const { copies, late, turn } = fates[at]!
    return Array.from({ length: copies }, (_, copy) => ({
      subject,
      step:
        step + Math.floor((((late * (copy + 1)) % 100) * (last - step)) / 100),
      turn: turn * (copy + 1),
    }))
  })
  return copies.toSorted((a, b) => a.step - b.step || a.turn - b.turn)
}

/** What reconciliation would find: all whose events were lost, read at the end. */
function dropped(told: Told[], fates: Fate[]): Delivery[] {
  const step = played.moments.length - 1
  const lost = told.filter((_, at) => fates[at]!.copies === 0)
  const subjects = new Map(lost.map(({ subject }) => [subject.id, subject]))
  return [...subjects.values()].map((subject) => ({ subject, step }))
}

test('any order of events, doubled and lost ones, leads to the same', async () => {
  const names = Object.keys(played.gifts)
  const donors = fc.shuffledSubarray(names, {
    minLength: DONORS,
    maxLength: DONORS,
  })
  await fc.assert(
    fc.asyncProperty(donors, fc.boolean(), fates, (donors, isLost, fates) =>
      within(async (trx) => {
        const told = toldOf([...donors, 'others'])
        if (isLost) await lose(trx, donors)
        await settleAll(trx, deliveriesOf(told, fates))
        await settleAll(trx, dropped(told, fates))
        for (const donor of donors) {
          expect(await storedOf(trx, donor)).toEqual(plain.get(donor))
        }
        await expectOneEach(trx, donors)
      }),
    ),
    { numRuns: ORDERS },
  )
}, 120_000)

/** As where the database was restored from before they gave. */
async function lose(trx: Trx, donors: string[]): Promise<void> {
  const ids = donors.map((donor) => played.gifts[donor]!.id)
  await trx.deleteFrom('donation').where('id', 'in', ids).execute()
}

/** Numbers without gaps, no mail twice, and no entry of anybody else. */
async function expectOneEach(trx: Trx, donors: string[]): Promise<void> {
  const { rows } = await sql<{
    numbers: string[]
    mails: number
    kept: number
  }>`
    select array(select number from donation
        where number is not null order by number) as numbers,
      (select count(*)::int from (select from mail group by kind, subject_id
        having count(*) > 1 and kind <> 'donation-refund') as twice) as mails,
      (select count(*)::int from ledger_entry) as kept`.execute(trx)
  const { numbers, mails, kept } = rows[0]!
  expect(mails).toBe(0)
  const stored = donors.map((donor) => plain.get(donor)!)
  expect(kept).toBe(stored.flatMap(({ ledger }) => ledger).length)
  const paid = stored
    .flatMap(({ donations }) => donations)
    .filter(({ number }) => number)
  const counted = paid.map(({ paid_at }) => paid_at!.getUTCFullYear())
  expect(numbers).toEqual(
    counted.map((year, at) => `${year}-${String(at + 1).padStart(6, '0')}`),
  )
}

import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { receiveEvent } from '#app/features/donations/receive-event.server.ts'
import { settle } from '#app/features/donations/settle.server.ts'
import { settleDueEvents } from '#app/features/donations/settle-events.server.ts'
import type { Payments, Subject } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { useServices } from '#tests/support/services.ts'
import { useStandIn } from '#tests/support/stand-in.ts'
import {
  aPayer,
  donationOf,
  mailsAbout,
  openGift,
  type OpenGift,
} from './donations-settle-support.ts'

const services = useServices()
const { standIn, signed } = useStandIn(services)
/** What other processes on the same database work with. */
let workers: Services[]

beforeAll(() => {
  services.now = standIn.now
  const { payments, now } = services
  workers = [0, 1, 2].map(() => ({ ...services.another(), payments, now }))
})
beforeEach(async () => {
  await services.db.deleteFrom('payment_event').execute()
})

async function paid(isMonthly = false): Promise<OpenGift> {
  const gift = await openGift(services, standIn, { isMonthly })
  expect(standIn.acts.pay(gift.session, aPayer())).toBe('paid')
  return gift
}

let delivered = 0
async function deliverNew(): Promise<void> {
  const events = standIn.events()
  for (const event of events.slice(delivered)) {
    const { body, signature } = signed(event)
    // Signed now, while the gifts may be of a later day.
    const today = { ...services, now: () => new Date() }
    await receiveEvent(today, body, signature)
  }
  delivered = events.length
}

async function work(worker: Services): Promise<number> {
  const taken = await settleDueEvents(worker)
  return taken === 0 ? 0 : taken + (await work(worker))
}

function outcomes() {
  return services.db
    .selectFrom('payment_event')
    .select(['outcome', 'attempts'])
    .execute()
}

async function expectWhole(gifts: OpenGift[]): Promise<void> {
  const numbers: string[] = []
  for (const gift of gifts) {
    const row = await donationOf(services, gift)
    expect(row).toMatchObject({ state: 'paid' })
    numbers.push(row!.number!)
    expect(await mailsAbout(services, gift)).toEqual(['donation-receipt'])
    const entries = await services.db
      .selectFrom('ledger_entry')
      .select('id')
      .where('donation_id', '=', gift.id)
      .execute()
    expect(entries).toHaveLength(1)
  }
  expect(new Set(numbers).size).toBe(gifts.length)
}

test('three workers settle the events of ten gifts, each once', async () => {
  const gifts: OpenGift[] = []
  for (let made = 0; made < 10; made += 1)
    gifts.push(await paid(made % 3 === 0))
  await deliverNew()
  const rows = await outcomes()
  expect(rows.length).toBeGreaterThan(30)
  const taken = await Promise.all(workers.map(work))
  expect(taken.reduce((sum, n) => sum + n)).toBe(rows.length)
  for (const row of await outcomes()) {
    expect(row).toEqual({ outcome: 'settled', attempts: 0 })
  }
  await expectWhole(gifts)
  const { rows: counted } = await sql<{ last: number; paid: number }>`
    select last, (select count(*)::int from donation
      where number is not null) as paid
    from receipt_counter`.execute(services.db)
  expect(counted).toEqual([{ last: 10, paid: 10 }])
})

test('all that can be asked of one gift is asked at once', async () => {
  const gift = await paid(true)
  const session = (await services.payments!.findSession(gift.session))!
  const { invoiceId, subscriptionId } = session
  const paymentId = (await services.payments!.findInvoice(invoiceId!))!
    .paymentId
  const subjects: Subject[] = [
    { kind: 'payment', id: paymentId! },
    { kind: 'subscription', id: subscriptionId! },
    { kind: 'session', id: gift.session },
    { kind: 'invoice', id: invoiceId! },
  ]
  const seen = await Promise.all(
    workers.flatMap((worker) =>
      subjects.map((subject) => settle(worker, subject)),
    ),
  )
  expect(seen.map(({ outcome }) => outcome)).toEqual(Array(12).fill('settled'))
  const changed = seen.flatMap(({ changes }) => changes.map(({ to }) => to))
  expect(changed.toSorted()).toEqual(['active', 'paid'])
  await expectWhole([gift])
})

test('a renewal that several see first is one donation', async () => {
  const gift = await paid(true)
  await settle(services, { kind: 'session', id: gift.session })
  standIn.advance(32 * 24 * 60 * 60 * 1000)
  const event = standIn
    .events()
    .findLast(({ type }) => type === 'invoice.paid')!
  const { id } = event.data.object
  const seen = await Promise.all(
    workers.map((worker) => settle(worker, { kind: 'invoice', id })),
  )
  const changes = seen.flatMap((one) => one.changes)
  expect(changes).toMatchObject([{ from: 'missing', to: 'paid' }])
  await expectWhole([{ id: changes[0]!.donation, session: '' }])
})

test('an event of a worker that dies is settled by another', async () => {
  delivered = standIn.events().length
  const gift = await paid()
  await deliverNew()
  const asked = Promise.withResolvers()
  const hanging = Promise.withResolvers<never>()
  const hang = () => {
    asked.resolve(undefined)
    return hanging.promise
  }
  const hung: Partial<Payments> = { findSession: hang, findPayment: hang }
  const payments = { ...services.payments!, ...hung }
  const dead = settleDueEvents({ ...workers[0]!, payments })
  await asked.promise
  const open = (await outcomes()).length
  const others = await work(workers[1]!)
  expect(others).toBeGreaterThan(0)
  expect(others).toBeLessThan(open)
  // Waited for: only then it lets go of what it had locked.
  const { rows } = await sql`
      select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database()
        and state = 'idle in transaction'`.execute(services.db)
  expect(rows).toHaveLength(1)
  expect(await work(workers[1]!)).toBe(open - others)
  await expectWhole([gift])
  // A dead one would not get here: it ends, so that this file can.
  hanging.reject(new Error('killed'))
  await dead.catch(() => {})
  expect(await outcomes()).toEqual(
    Array(open).fill({ outcome: 'settled', attempts: 0 }),
  )
})

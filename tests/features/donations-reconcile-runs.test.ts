import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { collectRoots } from '#app/features/donations/collect-roots.server.ts'
import { reconcileRecent } from '#app/features/donations/reconcile-recent.server.ts'
import { reconcile } from '#app/features/donations/reconcile.server.ts'
import { showStatus } from '#app/features/donations/status.server.ts'
import { type Payments, PaymentsError } from '#app/payments.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import {
  always,
  nothing,
  right,
  useFreshStripe,
} from './donations-books-support.ts'
import { cards, DAY_MS, donationOf } from './donations-settle-support.ts'

const HOUR_MS = DAY_MS / 24
const services = useServices()
const log = useLog(services)
const stripe = useFreshStripe(services)

const rowsOfRuns = () =>
  services.db.selectFrom('reconciliation').selectAll().execute()

describe('what cannot be explained', () => {
  async function insertEntry(transaction_id: string, gross: number, fee = 0) {
    const { id } = await services.db
      .selectFrom('donation')
      .select('id')
      .executeTakeFirstOrThrow()
    await services.db
      .insertInto('ledger_entry')
      .values({
        transaction_id,
        donation_id: id,
        category: 'charge',
        gross_minor: gross,
        fee_minor: fee,
        net_minor: gross - fee,
        currency: 'EUR',
        occurred_at: new Date(),
        recorded_at: new Date(),
      })
      .execute()
  }

  test('is in the ledger only, or with other amounts', async () => {
    const gift = await stripe.paid()
    const [charge] = await Array.fromAsync(
      stripe.payments.listMovements(always),
    )
    await insertEntry(charge!.id, 4_000)
    await insertEntry('txn_of_nobody', 300)
    log.clear()
    const report = await reconcile(services, always)
    expect(report.unexplained).toEqual([
      { what: 'other amounts in the ledger', id: charge!.id },
      { what: 'only in the ledger', id: 'txn_of_nobody' },
    ])
    expect(report.difference).toEqual({ EUR: charge!.netMinor - 4_300 })
    const errors = log.lines.filter(({ level }) => level === 'error')
    expect(errors).toMatchObject([{ difference: report.difference }])
    expect(log.text()).not.toMatch(/ada@|Lovelace/)
    const { compared } = await showStatus(services)
    expect(compared).toMatchObject({
      unexplained: 2,
      difference: { EUR: charge!.netMinor - 4_300 },
    })
    expect(await donationOf(services, gift)).toMatchObject({ state: 'paid' })
  })

  test('is another fee, though the sum is the same', async () => {
    await stripe.paid()
    const [charge] = await Array.fromAsync(
      stripe.payments.listMovements(always),
    )
    const { id, grossMinor, feeMinor } = charge!
    await insertEntry(id, grossMinor + 1, feeMinor + 1)
    expect(await reconcile(services, always)).toMatchObject({
      unexplained: [{ what: 'other amounts in the ledger', id }],
      difference: {},
    })
  })

  test('is a payment of ours that fits no row', async () => {
    const gift = await stripe.paid()
    await services.db.updateTable('donation').set({ livemode: true }).execute()
    const [charge] = await Array.fromAsync(
      stripe.payments.listMovements(always),
    )
    const report = await reconcile(services, always)
    expect(report.unexplained).toEqual([
      { what: 'only at Stripe', id: charge!.id },
    ])
    expect(report.difference).toEqual({ EUR: charge!.netMinor })
    expect(await donationOf(services, gift)).toMatchObject({ state: 'created' })
  })

  test('is an object that Stripe does not give out; the rest goes on', async () => {
    const [bad, good] = [await stripe.paid(), await stripe.paid()]
    services.payments = {
      ...stripe.payments,
      async findSession(id) {
        if (id === bad.session) throw new PaymentsError('refused', 'odd')
        return stripe.payments.findSession(id)
      },
    }
    const report = await reconcile(services, always)
    expect(report.unexplained).toContainEqual({
      what: 'session refused: odd',
      id: bad.session,
    })
    expect(await donationOf(services, good)).toMatchObject({ state: 'paid' })
  })
})

describe('a run', () => {
  test('that Stripe breaks off says so and is not taken for done', async () => {
    await stripe.paid()
    services.payments = {
      ...stripe.payments,
      async *listMovements() {
        yield* nothing()
        throw new PaymentsError('away', 'api_error')
      },
    }
    await expect(reconcile(services, always)).rejects.toThrow(PaymentsError)
    expect(await rowsOfRuns()).toMatchObject([{ ended_at: null }])
    const { compared, brokenAt } = await showStatus(services)
    expect({ compared, brokenAt }).toEqual({
      compared: undefined,
      brokenAt: expect.any(Date),
    })
    services.payments = stripe.payments
    expect(await reconcile(services, always)).toMatchObject(right)
    expect((await showStatus(services)).brokenAt).toBeUndefined()
  })

  test('is alone: another one is told, or waits for its hour', async () => {
    await stripe.paid()
    let isListing: () => void
    let goOn: () => void
    const listing = new Promise<void>((resolve) => (isListing = resolve))
    const going = new Promise<void>((resolve) => (goOn = resolve))
    const slow: Payments = {
      ...stripe.payments,
      async *listSessions(window) {
        isListing()
        await going
        yield* stripe.payments.listSessions(window)
      },
    }
    const first = reconcile({ ...services, payments: slow }, always)
    await listing
    await expect(reconcile(services, always)).rejects.toThrow(
      'A comparison runs already. Wait until it ends.',
    )
    expect(await reconcileRecent(services)).toBeUndefined()
    goOn!()
    expect(await first).toMatchObject(right)
    expect(await reconcileRecent(services)).toMatchObject({ unexplained: 0 })
  })

  test('says what it did; without keys there is nothing to do', async () => {
    await stripe.paid()
    expect(await reconcileRecent(services)).toEqual({
      checked: expect.any(Number),
      mended: 1,
      unexplained: 0,
      difference: {},
    })
    services.payments = undefined
    expect(await reconcileRecent(services)).toBeUndefined()
    await expect(reconcile(services, always)).rejects.toThrow('not set up')
  })

  test('is forgotten after 400 days', async () => {
    const at = (days: number) => new Date(Date.now() - days * DAY_MS)
    for (const days of [399, 401]) {
      const moment = at(days)
      await services.db
        .insertInto('reconciliation')
        .values({
          id: randomUUID(),
          from_at: moment,
          to_at: moment,
          started_at: moment,
        })
        .execute()
    }
    await reconcile(services, always)
    expect(await rowsOfRuns()).toHaveLength(2)
  })

  test('takes whole seconds on both sides', async () => {
    await stripe.paid()
    await reconcile(services, always)
    const [row] = await services.db
      .selectFrom('ledger_entry')
      .select('occurred_at')
      .execute()
    const at = row!.occurred_at.getTime()
    const window = { from: new Date(at + 900), to: new Date(at + 1_900) }
    expect(await reconcile(services, window)).toMatchObject(right)
  })
})

test('each monthly gift has its turn once a day, a failing one each hour', async () => {
  const ids: string[] = []
  for (let at = 0; at < 5; at += 1) {
    ids.push(
      await stripe.subscriptionOf(await stripe.paid({ isMonthly: true })),
    )
  }
  await reconcile(services, always)
  stripe.standIn.acts.changeCard(ids[0]!, cards.declined)
  stripe.standIn.advance(31 * DAY_MS + 2 * HOUR_MS)
  await reconcile(services, always)
  const seen = new Map<string, number>()
  const longAgo = { from: new Date(0), to: new Date(1_000) }
  for (let hour = 0; hour < 24; hour += 1) {
    const { subjects } = await collectRoots(
      { ...services, payments: stripe.payments },
      longAgo,
      hour,
    )
    for (const { kind, id } of subjects) {
      if (kind === 'subscription') seen.set(id, (seen.get(id) ?? 0) + 1)
    }
  }
  const [failing, ...active] = ids
  expect(seen.get(failing!)).toBe(24)
  expect(active.map((id) => seen.get(id))).toEqual(active.map(() => 1))
})

import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { choiceOf, choicePath } from '#app/features/donations/form.ts'
import { showThanks } from '#app/features/donations/show-thanks.server.ts'
import {
  type CheckoutSession,
  type Payments,
  PaymentsError,
} from '#app/payments.ts'
import { insertDonation } from '#tests/support/donated.ts'
import { testCards } from '#tests/stand-in/stripe/cards.ts'
import { useServices } from '#tests/support/services.ts'
import { useStandIn } from '#tests/support/stand-in.ts'

const services = useServices()
const { standIn, order } = useStandIn(services)
const MINUTE_MS = 60_000
const debit = testCards.find(({ isDebit }) => isDebit)!.number
const payer = { email: 'a@example.org', name: 'Ada', country: 'DE' }

type Begun = { amountMinor?: number; isMonthly?: boolean }

/** Opens Checkout for a gift of ours. @returns the session's id */
async function begin({ amountMinor = 2500, isMonthly = false }: Begun = {}) {
  const row = await insertDonation(services, {
    session_id: null,
    payment_id: null,
    amount_minor: amountMinor,
    is_monthly: isMonthly,
    livemode: false,
    state: 'created',
    paid_at: null,
  })
  const mark = { site: randomUUID(), donation: row.id, language: 'en' } as const
  const { id } = await services.payments!.openCheckout(
    order({ mark, amountMinor, isMonthly }),
  )
  await services.db
    .updateTable('donation')
    .set({ session_id: id })
    .where('id', '=', row.id)
    .execute()
  return id
}

function pay(id: string, card = '4242424242424242') {
  return standIn.acts.pay(id, { ...payer, card })
}

async function outcome(id: string) {
  return (await showThanks(services, id))?.outcome
}

async function paymentOf(id: string) {
  const session = await services.payments!.findSession(id)
  const { paymentId, invoiceId } = session!
  if (paymentId) return paymentId
  return (await services.payments!.findInvoice(invoiceId!))!.paymentId!
}

describe.each([
  ['once', false],
  ['every month', true],
])('a gift %s', (_, isMonthly) => {
  test('is shown as paid once it is, though nothing here knows', async () => {
    const id = await begin({ isMonthly })
    expect(await outcome(id)).toBe('not-completed')
    expect(pay(id)).toBe('paid')
    expect(await showThanks(services, id)).toEqual({
      outcome: 'paid',
      amountMinor: 2500,
      currency: 'EUR',
      isMonthly,
      again: choicePath(
        choiceOf({
          amountMinor: 2500,
          currency: 'EUR',
          isMonthly,
          country: 'DE',
        }),
      ),
    })
  })

  test('by debit is processing until it arrives', async () => {
    const id = await begin({ isMonthly })
    expect(pay(id, debit)).toBe('processing')
    expect(await outcome(id)).toBe('processing')
    standIn.acts.finishProcessing(await paymentOf(id), true)
    expect(await outcome(id)).toBe('paid')
  })

  test('by debit that does not arrive is not completed', async () => {
    const id = await begin({ isMonthly })
    pay(id, debit)
    standIn.acts.finishProcessing(await paymentOf(id), false)
    expect(await outcome(id)).toBe('not-completed')
  })
})

test('a declined card leaves it to be paid', async () => {
  const id = await begin()
  expect(pay(id, '4000000000000002')).toBe('declined')
  expect(await outcome(id)).toBe('not-completed')
  pay(id)
  expect(await outcome(id)).toBe('paid')
})

test('one that expired is not completed; the form is as it was', async () => {
  const id = await begin({ amountMinor: 1234, isMonthly: true })
  standIn.advance(32 * MINUTE_MS)
  const thanks = await showThanks(services, id)
  expect(thanks).toMatchObject({ outcome: 'not-completed', amountMinor: 1234 })
  const again = new URL(thanks!.again, 'https://campaign.example')
  expect(Object.fromEntries(again.searchParams)).toMatchObject({
    currency: 'EUR',
    country: 'DE',
    interval: 'monthly',
    other: expect.stringMatching(/12[.,]34/) as string,
  })
})

describe('what is typed into the address', () => {
  const asked: string[] = []
  /** Says of every session that it was paid. */
  const payments = {
    findSession: async (id: string) => {
      asked.push(id)
      const money = { amountMinor: 1, currency: 'EUR', isMonthly: false }
      return { status: 'complete', isPaid: true, ...money } as CheckoutSession
    },
  } as Payments

  beforeEach(() => {
    asked.length = 0
  })

  test.each([
    null,
    '',
    'x',
    'cs_live_',
    'cs_live_a1b2c3d4',
    'cs_test_a1b2c3d4/../x',
    `cs_live_${'a'.repeat(201)}`,
    'cs_live_a1b2c3d4\n',
    'cs_live_a1b2\0c3d4',
    "cs_live_a1b2c3d4' or 1=1 --",
  ])('%j is no payment, and the provider is not asked', async (id) => {
    expect(await showThanks({ ...services, payments }, id)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('a payment of ours is asked for each time', async () => {
    const { session_id } = await insertDonation(services)
    for (const _ of [1, 2]) {
      const thanks = await showThanks({ ...services, payments }, session_id)
      expect(thanks).toMatchObject({ outcome: 'paid', amountMinor: 1 })
    }
    expect(asked).toEqual([session_id, session_id])
  })

  test('a payment that is asked for without end is left in doubt', async () => {
    const { session_id } = await insertDonation(services)
    const outcomes: (string | undefined)[] = []
    for (const _ of Array.from({ length: 15 })) {
      const thanks = await showThanks({ ...services, payments }, session_id)
      outcomes.push(thanks?.outcome)
    }
    expect(new Set(outcomes.slice(0, 10))).toEqual(new Set(['paid']))
    expect(new Set(outcomes.slice(10))).toEqual(new Set(['in-doubt']))
    expect(asked).toHaveLength(10)

    const other = await insertDonation(services)
    const thanks = await showThanks({ ...services, payments }, other.session_id)
    expect(thanks).toMatchObject({ outcome: 'paid' })
  })
})

describe('a provider that does not answer', () => {
  function failing(error: Error): Payments {
    return { findSession: () => Promise.reject(error) } as unknown as Payments
  }

  test.each(['away', 'refused'] as const)(
    'with %s leaves in doubt even what is paid here',
    async (kind) => {
      const { session_id } = await insertDonation(services, { state: 'paid' })
      const payments = failing(new PaymentsError(kind, 'api_error'))
      const thanks = await showThanks({ ...services, payments }, session_id)
      expect(thanks).toMatchObject({ outcome: 'in-doubt', amountMinor: 2500 })
    },
  )

  test('nor is set up leaves it in doubt too', async () => {
    const { session_id } = await insertDonation(services)
    const own = { ...services, payments: undefined }
    expect(await showThanks(own, session_id)).toMatchObject({
      outcome: 'in-doubt',
    })
  })

  test('a bug is no doubt', async () => {
    const { session_id } = await insertDonation(services)
    const payments = failing(new TypeError('a bug'))
    const asking = showThanks({ ...services, payments }, session_id)
    await expect(asking).rejects.toThrow('a bug')
  })
})

test('a payment that the provider does not know is none', async () => {
  const { session_id } = await insertDonation(services)
  expect(await showThanks(services, session_id)).toBeUndefined()
})

import { beforeEach, describe, expect, test } from 'vitest'
import {
  carryOutRefund,
  planRefund,
  type RefundWish,
} from '#app/features/donations/refund.server.ts'
import { settle } from '#app/features/donations/settle.server.ts'
import { type Payments, PaymentsError } from '#app/payments.ts'
import type { WorkerServices } from '#app/services.server.ts'
import type { StandIn } from '#tests/stand-in/stripe/contract.ts'
import { createStandIn } from '#tests/stand-in/stripe/create.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import { clearDonations } from './donations-books-support.ts'
import {
  aPayer,
  donationOf,
  mailsAbout,
  openGift,
} from './donations-settle-support.ts'

const services = useServices() as WorkerServices & { payments: Payments }
const log = useLog(services)
let standIn: StandIn

beforeEach(async () => {
  await clearDonations(services)
  standIn = createStandIn()
  services.payments = paymentsOver(standIn)
})

/** A gift of 50 euros that was paid, as the rows have it. */
async function aGift(): Promise<{ id: string; paymentId: string }> {
  const gift = await openGift(services, standIn)
  standIn.acts.pay(gift.session, aPayer())
  await settle(services, { kind: 'session', id: gift.session })
  const { paymentId } = (await services.payments.findSession(gift.session))!
  return { id: gift.id, paymentId: paymentId! }
}

function wish(id: string, amountMinor?: number): RefundWish {
  const reason = 'requested_by_customer'
  return { donation: id, amountMinor, reason, why: 'Ada typed too much.' }
}

async function carryOut(wished: RefundWish) {
  return carryOutRefund(services, await planRefund(services, wished))
}

async function refund(wished: RefundWish) {
  return (await carryOut(wished)).donation
}

/** Carries it out, but what Stripe answered does not arrive. */
async function loseAnswer(wished: RefundWish): Promise<void> {
  const { payments } = services
  services.payments = {
    ...payments,
    async refund(refund) {
      await payments.refund(refund)
      throw new PaymentsError('away', 'connection_error')
    },
  }
  await expect(carryOut(wished)).rejects.toThrow(PaymentsError)
  services.payments = payments
}

/** What went back, as Stripe has it. */
async function goneBack(paymentId: string): Promise<number> {
  return (await services.payments.findPayment(paymentId))!.refundedMinor
}

describe('a refund', () => {
  test('of a part, then of what is left', async () => {
    const gift = await aGift()
    const part = await refund(wish(gift.id, 2_000))
    expect(part).toMatchObject({ state: 'partly-refunded' })
    expect(part.refundedMinor).toBe(2_000)
    const { number } = (await donationOf(services, gift))!
    const rest = await refund(wish(number!))
    expect(rest).toMatchObject({ state: 'refunded', refundedMinor: 5_000 })
    expect(await goneBack(gift.paymentId)).toBe(5_000)
    expect(await mailsAbout(services, gift)).toEqual([
      'donation-receipt',
      'donation-refund',
      'donation-refund',
    ])
    const { reason, why } = wish(gift.id)
    expect(log.lines.filter(({ msg }) => msg === 'refunded')).toMatchObject([
      { donation: gift.id, refundedMinor: 2_000, reason },
      { donation: gift.id, refundedMinor: 5_000, reason },
    ])
    // It may name people, so it is kept where the donor's name is.
    expect(log.text()).not.toContain(why)
    const made = standIn
      .events()
      .filter(({ type }) => type === 'refund.created')
    expect(made.map(({ data }) => data.object.metadata)).toEqual([
      { why },
      { why },
    ])
  })

  test('is shown before, and then nothing has moved', async () => {
    const gift = await aGift()
    expect(await planRefund(services, wish(gift.id, 1_200))).toMatchObject({
      donation: { id: gift.id, state: 'paid' },
      amountMinor: 1_200,
      leftMinor: 5_000,
    })
    expect(await planRefund(services, wish(gift.id))).toMatchObject({
      amountMinor: 5_000,
    })
    expect(await goneBack(gift.paymentId)).toBe(0)
  })

  test('knows what was refunded at Stripe meanwhile', async () => {
    const gift = await aGift()
    await services.payments.refund({
      paymentId: gift.paymentId,
      amountMinor: 4_000,
      reason: 'duplicate',
      why: 'Twice.',
      key: 'in the dashboard',
    })
    expect(await planRefund(services, wish(gift.id))).toMatchObject({
      amountMinor: 1_000,
      donation: { state: 'partly-refunded' },
    })
  })

  test('that two people carry out at once moves money once', async () => {
    const gift = await aGift()
    const plans = await Promise.all([
      planRefund(services, wish(gift.id, 2_000)),
      planRefund(services, wish(gift.id, 2_000)),
    ])
    await Promise.all(plans.map((plan) => carryOutRefund(services, plan)))
    await carryOutRefund(services, plans[0]!)
    expect(await goneBack(gift.paymentId)).toBe(2_000)
  })

  test.each([
    ['of a part', 2_000],
    ['of all', undefined],
  ])(
    '%s whose answer was lost moves money once when repeated',
    async (_, amount) => {
      const gift = await aGift()
      await loseAnswer(wish(gift.id, amount))
      const moved = await goneBack(gift.paymentId)
      expect(moved).toBe(amount ?? 5_000)
      const again = carryOut(wish(gift.id, amount))
      if (amount) {
        expect(await again).toMatchObject({
          hasMoved: false,
          donation: { state: 'partly-refunded', refundedMinor: 2_000 },
        })
      } else {
        await expect(again).rejects.toThrow(/all of it was refunded already/)
      }
      expect(await goneBack(gift.paymentId)).toBe(moved)
      expect(await mailsAbout(services, gift)).toEqual([
        'donation-receipt',
        'donation-refund',
      ])
    },
  )

  test('of all stays one wish, whatever went back since', async () => {
    const gift = await aGift()
    await loseAnswer(wish(gift.id))
    const made = standIn.events().find(({ type }) => type === 'refund.created')!
    standIn.acts.failRefund(made.data.object.id)
    await refund({ ...wish(gift.id, 1_000), why: 'Another.' })
    // All is less now than was shown then: Stripe takes it for no repetition.
    await expect(carryOut(wish(gift.id))).rejects.toMatchObject({
      code: 'StripeIdempotencyError',
    })
    expect(await goneBack(gift.paymentId)).toBe(1_000)
  })

  test('sends back what was shown, whatever went back since', async () => {
    const gift = await aGift()
    const plan = await planRefund(services, { ...wish(gift.id), why: 'All.' })
    await refund({ ...wish(gift.id, 1_000), why: 'Meanwhile.' })
    await expect(carryOutRefund(services, plan)).rejects.toMatchObject({
      kind: 'refused',
    })
    expect(await goneBack(gift.paymentId)).toBe(1_000)
  })

  test('of the same amount is another one for another reason', async () => {
    const gift = await aGift()
    const first = wish(gift.id, 1_000)
    await refund(first)
    await refund({ ...first, why: 'Once more.' })
    await refund({ ...first, reason: 'duplicate' })
    expect(await carryOut(first)).toMatchObject({ hasMoved: false })
    expect(await goneBack(gift.paymentId)).toBe(3_000)
    const other = await aGift()
    await refund(wish(other.id, 1_000))
    expect(await goneBack(other.paymentId)).toBe(1_000)
  })

  test('that failed at the bank is made anew with another reason', async () => {
    const gift = await aGift()
    await refund(wish(gift.id))
    const made = standIn.events().find(({ type }) => type === 'refund.created')!
    standIn.acts.failRefund(made.data.object.id)
    expect(await carryOut(wish(gift.id))).toMatchObject({ hasMoved: false })
    const again = await refund({ ...wish(gift.id), why: 'It came back.' })
    expect(again).toMatchObject({ state: 'refunded', refundedMinor: 5_000 })
    expect(await goneBack(gift.paymentId)).toBe(5_000)
  })
})

describe('is refused', () => {
  test.each([5_001, 0, -1])('%i of 5000', async (amount) => {
    const gift = await aGift()
    await expect(planRefund(services, wish(gift.id, amount))).rejects.toThrow(
      'That is more than is left of it, or nothing.',
    )
  })

  test('what was not paid, is disputed, or went back already', async () => {
    const open = await openGift(services, standIn)
    const planned = (id: string) => planRefund(services, wish(id))
    await expect(planned(open.id)).rejects.toThrow(/it was not paid/)
    const disputed = await aGift()
    standIn.acts.openDispute(disputed.paymentId)
    await expect(planned(disputed.id)).rejects.toThrow(/paid back twice/)
    standIn.acts.closeDispute(disputed.paymentId, 'lost')
    await expect(planned(disputed.id)).rejects.toThrow(/taken it back for good/)
    const gone = await aGift()
    await refund(wish(gone.id))
    await expect(planned(gone.id)).rejects.toThrow(/refunded already/)
    await expect(planned('2026-000099')).rejects.toThrow(/no donation 2026-0/)
  })

  test('what takes too long to say', async () => {
    const gift = await aGift()
    const long = { ...wish(gift.id), why: 'x'.repeat(501) }
    await expect(planRefund(services, long)).rejects.toThrow(/at most 500/)
    await carryOut({ ...long, why: 'x'.repeat(500) })
  })

  test('a gift of the other mode', async () => {
    const gift = await aGift()
    await services.db.updateTable('donation').set({ livemode: true }).execute()
    await expect(planRefund(services, wish(gift.id))).rejects.toThrow(
      /was paid in live mode, and the key is of the other one/,
    )
    expect(await goneBack(gift.paymentId)).toBe(0)
  })
})

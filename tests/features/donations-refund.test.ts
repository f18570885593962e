import { beforeEach, describe, expect, test } from 'vitest'
import {
  carryOutRefund,
  planRefund,
  refundDonation,
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
  return { donation: id, amountMinor, reason, why: 'Typed a nought too many.' }
}

/** What went back, as Stripe has it. */
async function goneBack(paymentId: string): Promise<number> {
  return (await services.payments.findPayment(paymentId))!.refundedMinor
}

describe('a refund', () => {
  test('of a part, then of what is left', async () => {
    const gift = await aGift()
    const part = await refundDonation(services, wish(gift.id, 2_000))
    expect(part).toMatchObject({ state: 'partly-refunded' })
    expect(part.refundedMinor).toBe(2_000)
    const { number } = (await donationOf(services, gift))!
    const rest = await refundDonation(services, wish(number!))
    expect(rest).toMatchObject({ state: 'refunded', refundedMinor: 5_000 })
    expect(await goneBack(gift.paymentId)).toBe(5_000)
    expect(await mailsAbout(services, gift)).toEqual([
      'donation-receipt',
      'donation-refund',
      'donation-refund',
    ])
    const words = { reason: 'requested_by_customer', why: wish('').why }
    expect(log.lines.filter(({ msg }) => msg === 'refunded')).toMatchObject([
      { donation: gift.id, amountMinor: 2_000, ...words },
      { donation: gift.id, amountMinor: 3_000, ...words },
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

  test('whose answer was lost moves money once when repeated', async () => {
    const gift = await aGift()
    const { payments } = services
    services.payments = {
      ...payments,
      async refund(refund) {
        await payments.refund(refund)
        throw new PaymentsError('away', 'connection_error')
      },
    }
    await expect(
      refundDonation(services, wish(gift.id, 2_000)),
    ).rejects.toThrow(PaymentsError)
    services.payments = payments
    const plan = await planRefund(services, wish(gift.id))
    expect(plan.leftMinor).toBe(3_000)
    expect(await goneBack(gift.paymentId)).toBe(2_000)
  })

  test('that failed at the bank can be made anew', async () => {
    const gift = await aGift()
    await refundDonation(services, wish(gift.id))
    const made = standIn.events().find(({ type }) => type === 'refund.created')!
    standIn.acts.failRefund(made.data.object.id)
    const again = await refundDonation(services, wish(gift.id))
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
    await refundDonation(services, wish(gone.id))
    await expect(planned(gone.id)).rejects.toThrow(/refunded already/)
    await expect(planned('2026-000099')).rejects.toThrow(/no donation 2026-0/)
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

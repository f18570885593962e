import fc from 'fast-check'
import Stripe from 'stripe'
import { expect, test } from 'vitest'
import {
  aPayer,
  aSession,
  cards,
  type Card,
  DAY_MS,
  sdkOf,
  stoppedStandIn,
} from './sdk.ts'

/** What may come in any order; `which` picks one of the gifts so far. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('give' as const),
    card: fc.constantFrom(...(Object.keys(cards) as Card[])),
    amount: fc.integer({ min: 50, max: 100_000 }),
  }),
  fc.record({
    do: fc.constantFrom(
      ...(['finish', 'fail', 'refund', 'refund all', 'refund fails'] as const),
      ...(['dispute', 'win', 'lose', 'bank says yes'] as const),
    ),
    which: fc.nat(),
    amount: fc.integer({ min: 1, max: 2_000 }),
  }),
  fc.record({ do: fc.constant('a week' as const) }),
)

test('movements are what charges, refunds and disputes say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const standIn = stoppedStandIn()
      const stripe = sdkOf(standIn)
      const sessions: string[] = []
      for (const one of steps) await take(one, { standIn, stripe, sessions })
      expect(await moved(stripe)).toEqual(await recounted(stripe))
    }),
    { numRuns: 150 },
  )
})

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

type World = {
  standIn: ReturnType<typeof stoppedStandIn>
  stripe: Stripe
  sessions: string[]
}

async function take(one: Step, world: World): Promise<void> {
  const { standIn, stripe, sessions } = world
  if (one.do === 'a week') return standIn.advance(7 * DAY_MS)
  if (one.do !== 'give') return tryTo(one, world)
  const isMonthly = one.amount % 3 === 0
  const asked = aSession(standIn, { amount: one.amount, isMonthly })
  const { id } = await stripe.checkout.sessions.create(asked)
  sessions.push(id)
  standIn.acts.pay(id, aPayer(one.card))
}

/** What cannot be done just now is refused and changes nothing. */
async function tryTo(
  one: Exclude<Step, { do: 'give' | 'a week' }>,
  { standIn: { acts }, stripe, sessions }: World,
): Promise<void> {
  if (sessions.length === 0) return
  const { data: intents } = await stripe.paymentIntents.list({ limit: 100 })
  const intent = intents[one.which % intents.length]?.id ?? 'pi_none'
  const { data: refunds } = await stripe.refunds.list({
    payment_intent: intent,
  })
  const doing: Record<typeof one.do, () => unknown> = {
    finish: () => acts.finishProcessing(intent, true),
    fail: () => acts.finishProcessing(intent, false),
    refund: () =>
      stripe.refunds.create({ payment_intent: intent, amount: one.amount }),
    'refund all': () => stripe.refunds.create({ payment_intent: intent }),
    'refund fails': () => acts.failRefund(refunds[0]?.id ?? 're_none'),
    dispute: () => acts.openDispute(intent),
    win: () => acts.closeDispute(intent, 'won'),
    lose: () => acts.closeDispute(intent, 'lost'),
    'bank says yes': () =>
      acts.authenticate(sessions[one.which % sessions.length]!, true),
  }
  try {
    await doing[one.do]()
  } catch (error) {
    // A fault of the stand-in's own would be a TypeError.
    expect((error as Error).constructor).toSatisfy(
      (kind) =>
        kind === Error || kind === Stripe.errors.StripeInvalidRequestError,
    )
  }
}

async function moved(stripe: Stripe): Promise<number> {
  let sum = 0
  for await (const one of stripe.balanceTransactions.list({ limit: 100 })) {
    expect(one.net).toBe(one.amount - one.fee)
    sum += one.net
  }
  return sum
}

/** By hand from the objects alone: all of it is in euros. */
async function recounted(stripe: Stripe): Promise<number> {
  let sum = 0
  const backOf = new Map<string, number>()
  for await (const refund of stripe.refunds.list({ limit: 100 })) {
    if (refund.status === 'failed') continue
    sum -= refund.amount
    const charge = refund.charge as string
    backOf.set(charge, (backOf.get(charge) ?? 0) + refund.amount)
  }
  for await (const charge of stripe.charges.list({ limit: 100 })) {
    expect(charge.amount_refunded).toBe(backOf.get(charge.id) ?? 0)
    expect(charge.amount_refunded).toBeLessThanOrEqual(charge.amount)
    expect(charge.refunded).toBe(charge.amount_refunded === charge.amount)
    if (charge.status !== 'succeeded') continue
    sum += charge.amount - Math.round(charge.amount * 0.015) - 25
  }
  for await (const dispute of stripe.disputes.list({ limit: 100 })) {
    sum -= 2000 + (dispute.status === 'won' ? 0 : dispute.amount)
  }
  return sum
}

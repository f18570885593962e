import type { Payments, Subject } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { StandIn } from '#tests/stand-in/stripe/contract.ts'
import { createStandIn } from '#tests/stand-in/stripe/create.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import { signed, webhookSecret } from '#tests/support/stripe-events.ts'
import {
  aPayer,
  cards,
  DAY_MS,
  openGift,
  type OpenGift,
} from './donations-settle-support.ts'

const MINUTE_MS = 60_000
const access = { key: 'sk_test_of_the_scenario', webhookSecret }
/** 31 January: a renewal in a shorter month is in it. */
const start = new Date('2027-01-31T10:00:00Z')

/** What others on the same account charge: no donor gives as much. */
export const OF_OTHERS = 9900

/** Stripe as it was after a step; what it says is remembered. */
export type Moment = { payments: Payments; now: Date }

/** An event, the step that it is of, and to whose gift it belongs. */
export type Told = { subject: Subject; step: number; donor: string }

export type Played = {
  moments: Moment[]
  told: Told[]
  gifts: Record<string, OpenGift>
}

/**
 * Plays what twelve donors and their banks do, and keeps Stripe as it was after
 * each step, so that events can be settled then or at any later step.
 */
export async function playScenario(services: Services): Promise<Played> {
  const standIn = createStandIn({ ...access, now: () => start })
  const live = {
    ...services,
    payments: paymentsOver(standIn),
    now: standIn.now,
  }
  const played: Played = { moments: [], told: [], gifts: {} }
  let seen = 0

  function keep(donor: string): void {
    const step = played.moments.length
    for (const event of standIn.events().slice(seen)) {
      const { subject } = readEvent(live.payments, event)
      if (subject) played.told.push({ subject, step, donor })
    }
    seen = standIn.events().length
    played.moments.push(momentOf(standIn))
  }

  for (const [donor, { order }] of Object.entries(donors)) {
    played.gifts[donor] = await openGift(live, standIn, order)
  }
  keep('nobody')
  for (const [donor, ...steps] of script) {
    for (const step of steps) {
      await step({
        standIn,
        payments: live.payments,
        gift: played.gifts[donor]!,
      })
      keep(donor)
    }
  }
  return played
}

type Stage = { standIn: StandIn; payments: Payments; gift: OpenGift }
type Step = (stage: Stage) => unknown

const yen = { currency: 'JPY', amountMinor: 7000 }
const donors: Record<string, { order: Parameters<typeof openGift>[2] }> = {
  once: { order: {} },
  declined: { order: { currency: 'USD', amountMinor: 2500 } },
  asked: { order: {} },
  refundFails: { order: {} },
  refundedTwice: { order: yen },
  disputeWon: { order: { currency: 'GBP' } },
  disputeLost: { order: {} },
  debit: { order: {} },
  debitFails: { order: {} },
  left: { order: {} },
  monthly: { order: { isMonthly: true } },
  monthlyEnds: { order: { ...yen, isMonthly: true } },
}

function pay(card: keyof typeof cards = 'paid'): Step {
  return ({ standIn, gift }) => standIn.acts.pay(gift.session, aPayer(card))
}

function later(ms: number): Step {
  return ({ standIn }) => standIn.advance(ms)
}

async function paymentOf({ payments, gift }: Stage): Promise<string> {
  return (await payments.findSession(gift.session))!.paymentId!
}

async function subscriptionOf({ payments, gift }: Stage): Promise<string> {
  return (await payments.findSession(gift.session))!.subscriptionId!
}

function refund(amountMinor: number): Step {
  return async (stage) =>
    stage.payments.refund({
      paymentId: await paymentOf(stage),
      amountMinor,
      reason: 'requested_by_customer',
      why: 'A test.',
      key: `refund-${amountMinor}`,
    })
}

async function failRefund({ standIn }: Stage): Promise<void> {
  const refunds = standIn
    .events()
    .filter(({ type }) => type === 'refund.created')
  standIn.acts.failRefund(refunds.at(-1)!.data.object.id)
}

const finishDebit =
  (ok: boolean): Step =>
  async (stage) =>
    stage.standIn.acts.finishProcessing(await paymentOf(stage), ok)

const dispute: Step = async (stage) =>
  stage.standIn.acts.openDispute(await paymentOf(stage))

const closeDispute =
  (outcome: 'won' | 'lost'): Step =>
  async (stage) =>
    stage.standIn.acts.closeDispute(await paymentOf(stage), outcome)

const changeCard =
  (card: keyof typeof cards): Step =>
  async (stage) =>
    stage.standIn.acts.changeCard(await subscriptionOf(stage), cards[card])

const cancel =
  (atPeriodEnd: boolean): Step =>
  async (stage) =>
    stage.standIn.acts.cancelSubscription(
      await subscriptionOf(stage),
      atPeriodEnd,
    )

/** A month and the hour for which a renewal is a draft. */
const MONTH_MS = 31 * DAY_MS + 2 * 60 * MINUTE_MS

const script: [donor: string, ...steps: Step[]][] = [
  ['once', pay()],
  ['declined', pay('declined'), pay()],
  [
    'asked',
    pay('asksBank'),
    ({ standIn, gift }) => standIn.acts.authenticate(gift.session, true),
  ],
  ['refundFails', pay(), refund(2000), failRefund],
  ['refundedTwice', pay(), refund(3000), refund(4000)],
  ['disputeWon', pay(), dispute, closeDispute('won')],
  ['disputeLost', pay(), refund(1000), dispute, closeDispute('lost')],
  ['debit', pay('debit'), finishDebit(true)],
  ['debitFails', pay('debit'), finishDebit(false)],
  [
    'others',
    ({ standIn }) => standIn.acts.chargeOfOthers(OF_OTHERS),
    ({ standIn }) => standIn.acts.payOut(),
  ],
  ['monthly', pay()],
  ['monthlyEnds', pay(), cancel(false)],
  // Nobody else has anything that changes with time any more.
  ['left', later(40 * MINUTE_MS)],
  [
    'monthly',
    later(MONTH_MS),
    changeCard('declined'),
    later(MONTH_MS),
    changeCard('paid'),
    later(4 * DAY_MS),
    cancel(true),
    later(MONTH_MS),
  ],
]

function readEvent(payments: Payments, event: object) {
  const { body, signature } = signed(event)
  return payments.readEvent(body, signature, new Date())
}

const remembered = [
  'findSession',
  'findPayment',
  'findInvoice',
  'findInvoiceOf',
  'findSubscription',
  'findContact',
  'findInvoiceContact',
] as const

/** Each question is asked once: what was answered then is answered again. */
function momentOf(standIn: StandIn): Moment {
  const now = standIn.now()
  const kept = createStandIn({
    ...access,
    now: () => start,
    snapshot: standIn.snapshot(),
  })
  const payments = paymentsOver(kept)
  const answers = new Map<string, Promise<never>>()
  const ask = (name: (typeof remembered)[number]) => (id: string) => {
    const question = `${name} ${id}`
    const answer = answers.get(question) ?? (payments[name](id) as never)
    answers.set(question, answer)
    return answer
  }
  const finders = Object.fromEntries(
    remembered.map((name) => [name, ask(name)]),
  )
  return { payments: { ...payments, ...finders } as Payments, now }
}

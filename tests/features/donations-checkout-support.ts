import { beforeAll, beforeEach } from 'vitest'
import { createPayments } from '#app/adapters/payments.server.ts'
import type { Client } from '#app/client.ts'
import {
  resumeDonations,
  setGoal,
} from '#app/features/donations/control.server.ts'
import {
  type Begun,
  startCheckout,
} from '#app/features/donations/start-checkout.server.ts'
import type { Gift } from '#app/features/donations/view.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import type { Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { createStandIn } from '#tests/stand-in/stripe/create.ts'
import type { TestServices } from '#tests/support/services.ts'

export const MINUTE_MS = 60 * 1000
export const HOUR_MS = 60 * MINUTE_MS

/** The first moment of a day: no test goes beyond its end by chance. */
export const start = new Date('2027-02-03T00:00:00Z')

/** Where the stand-in's pages would be. */
const ORIGIN = 'http://127.0.0.1:1'

export const gift: Gift = {
  amountMinor: 2500,
  currency: 'EUR',
  isMonthly: false,
  country: 'DE',
}

type Answer = (request: Request) => Promise<Response>

/** The clock, and what Stripe is asked, of a test. */
export type Stage = {
  moment: Date
  asked: Request[]
  /** Answers in Stripe's place for one test. */
  answer: Answer
}

/** Gives `services` a clock and a stand-in for Stripe; each test starts anew. */
export function useStage(services: TestServices): Stage {
  const stage: Stage = { moment: start, asked: [], answer: answerAway }
  let payments: Payments
  let standIn: ReturnType<typeof createStandIn>

  beforeAll(() => {
    services.now = () => stage.moment
    standIn = createStandIn({ now: services.now, origin: ORIGIN })
    payments = createPayments({
      ...standIn,
      apiBase: ORIGIN,
      isStandIn: true,
      fetch: (...given) => {
        const request = new Request(...given)
        stage.asked.push(request.clone() as Request)
        return stage.answer(request)
      },
    })
  })
  beforeEach(async () => {
    stage.moment = start
    stage.asked = []
    stage.answer = (request) => standIn.fetch(request)
    services.payments = payments
    services.limits = createLimits()
    await clearDonations(services)
  })
  return stage
}

async function answerAway(): Promise<Response> {
  throw new Error('no test is running')
}

async function clearDonations(services: Services): Promise<void> {
  const { db } = services
  await db.deleteFrom('declined_charge').execute()
  await db.deleteFrom('donation').execute()
  await db.deleteFrom('donation_setting').execute()
  await db.updateTable('donation_control').set({ slow_until: null }).execute()
  await resumeDonations(services)
  await setGoal(services, null)
}

/** Another process on the same database, with a memory of its own. */
export function anotherOf(services: TestServices): Services {
  const { payments, now, log } = services
  return Object.assign(services.another(), { payments, now, log })
}

/** A network of which `n` is the number. */
export function network(n: number): Client {
  const net = `198.${18 + (n >> 8)}.${n & 255}.0/24`
  return { network: net, isTor: false, isShared: false }
}

/** Begins to give, from a network that is not known unless told. */
export function give(services: Services, given: Partial<Begun> = {}) {
  return startCheckout(services, {
    gift,
    language: 'en',
    client: { isTor: false, isShared: false },
    website: '',
    ...given,
  })
}

export function storedDonations({ db }: Pick<Services, 'db'>) {
  return db.selectFrom('donation').selectAll().execute()
}

import { randomUUID } from 'node:crypto'
import { beforeEach } from 'vitest'
import { settle } from '#app/features/donations/settle.server.ts'
import type { Mark, Payments } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import type { Payer, StandIn } from '#tests/stand-in/stripe/contract.ts'
import { createStandIn } from '#tests/stand-in/stripe/create.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'

export const DAY_MS = 24 * 60 * 60 * 1000
const MINUTE_MS = 60_000

/** Test cards by what they do; see the stand-in's cards.ts. */
export const cards = {
  paid: '4242424242424242',
  declined: '4000000000000002',
  asksBank: '4000002760003184',
  debit: 'AT611904300234573201',
} as const

export function aPayer(card: keyof typeof cards = 'paid'): Payer {
  const name = 'Ada Lovelace'
  return { card: cards[card], email: 'ada@example.org', name, country: 'GB' }
}

type Given = {
  amountMinor?: number
  currency?: string
  isMonthly?: boolean
  mark?: Partial<Mark>
}

export type OpenGift = { id: string; session: string }

/** A gift as the form leaves it: its row, and Checkout's page. */
export async function openGift(
  services: Services,
  standIn: StandIn,
  given: Given = {},
): Promise<OpenGift> {
  const { amountMinor = 5000, currency = 'EUR', isMonthly = false } = given
  const { site } = await services.db
    .selectFrom('donation_control')
    .select('site')
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const { id: session } = await services.payments!.openCheckout({
    amountMinor,
    currency,
    isMonthly,
    mark: { site, donation: id, language: 'fr', ...given.mark },
    product: 'A gift',
    expiresAt: new Date(standIn.now().getTime() + 31 * MINUTE_MS),
    successUrl: 'https://campaign.example/donate/thanks',
    cancelUrl: 'https://campaign.example/donate/cancelled',
  })
  const now = standIn.now()
  await services.db
    .insertInto('donation')
    .values({
      id,
      session_id: session,
      amount_minor: amountMinor,
      currency,
      language: 'fr',
      is_monthly: isMonthly,
      livemode: false,
      state: 'created',
      state_since: now,
      created_at: now,
    })
    .execute()
  return { id, session }
}

export function donationOf({ db }: Services, { id }: { id: string }) {
  return db
    .selectFrom('donation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The kinds of mail that were queued about a donation, in their order. */
export async function mailsAbout({ db }: Services, { id }: { id: string }) {
  const rows = await db
    .selectFrom('mail')
    .select('kind')
    .where('subject_id', '=', id)
    .orderBy('created_at')
    .execute()
  return rows.map(({ kind }) => kind)
}

/** Gives each test a Stripe of its own, and what settling takes. */
export function useSettling(services: Services) {
  const stage = {} as { standIn: StandIn; payments: Payments }

  beforeEach(() => {
    stage.standIn = createStandIn()
    stage.payments = paymentsOver(stage.standIn)
    const { payments, standIn } = stage
    Object.assign(services, { payments, now: standIn.now })
  })

  const sessionOf = async ({ session }: OpenGift) =>
    (await stage.payments.findSession(session))!

  return {
    stage,
    sessionOf,
    async paid(given: Given = {}) {
      const gift = await openGift(services, stage.standIn, given)
      stage.standIn.acts.pay(gift.session, aPayer())
      return { ...gift, payment: (await sessionOf(gift)).paymentId! }
    },
    look: ({ session }: OpenGift, given = services) =>
      settle(given, { kind: 'session', id: session }),
    /** The same services with another Stripe. */
    withStripe: (other: Partial<Payments>): Services => ({
      ...services,
      payments: { ...stage.payments, ...other },
    }),
    refund: (paymentId: string, amountMinor: number, key: string) =>
      stage.payments.refund({
        paymentId,
        amountMinor,
        reason: 'requested_by_customer',
        why: 'A test.',
        key,
      }),
    forget: ({ id }: OpenGift) =>
      services.db.deleteFrom('donation').where('id', '=', id).execute(),
  }
}

/** What the ledger holds of a gift, as it was written. */
export function entriesOf({ db }: Services, { id }: { id: string }) {
  return db
    .selectFrom('ledger_entry')
    .select(['category', 'gross_minor', 'fee_minor', 'net_minor', 'currency'])
    .where('donation_id', '=', id)
    .orderBy('id')
    .execute()
}

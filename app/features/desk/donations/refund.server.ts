import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { type Payments, PaymentsError } from '#app/payments.ts'
import type { Services } from '#app/services.server.ts'
import { acting, audit } from '../../accounts/audit.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { BooksRefused } from '../../donations/books.ts'
import { exampleAmount, readPlainAmount } from '../../donations/plain-amount.ts'
import {
  carryOutRefund,
  planRefund,
  type RefundPlan,
  refundReasons,
} from '../../donations/refund.server.ts'
import type { ShownDonation } from '../../donations/show.server.ts'
import { showOne } from './list.server.ts'
import { paymentsWords } from './payments-words.ts'

const MOST_WHY = 500
const word = z.string().catch('')

function refundForm(currency: string) {
  return z.object({
    amount: word.transform((typed, context): number | undefined => {
      if (typed.trim() === '') return undefined
      const minor = readPlainAmount(typed.trim(), currency)
      if (minor !== undefined) return minor
      const message = `Type the amount in ${currency} as ${exampleAmount(currency)}, or nothing for all that is left.`
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }),
    reason: z.enum(refundReasons, 'Choose a reason.'),
    why: word
      .transform((typed) => typed.trim())
      .refine((typed) => typed !== '', 'Say why: Stripe keeps it.')
      .refine(
        (typed) => typed.length <= MOST_WHY,
        `Say why in at most ${MOST_WHY} characters.`,
      ),
    /** What the page showed before; nothing when it has not shown it yet. */
    shown: word,
  })
}

/** What would go back, as the page shows it before anything does. */
export type PlanView = {
  amountMinor: number
  refundedMinor: number
  leftMinor: number
  isLive: boolean
  /** Comes back with the form: what is carried out is what was shown. */
  shown: string
  /** Something moved since it was shown last. */
  isNew: boolean
}

export type RefundAnswer =
  | { ok: true; said: 'refunded' | 'nothing-moved' }
  | { ok: false; plan: PlanView; values: Record<string, string> }
  | Refused

/**
 * Shows what a refund would do, and carries it out when just that was shown
 * before. The same form sent twice moves money once: see `carryOutRefund`.
 *
 * @throws DeskNotFound, DeskRefused where donations are not set up
 */
export async function refundGift(
  services: Services,
  by: SignedIn,
  id: string,
  fields: FormData,
): Promise<RefundAnswer> {
  const { payments } = services
  if (!payments) throw new DeskRefused('Donations are not set up here.')
  const donation = await showOne(services, by, id)
  const form = parseForm(refundForm(donation.currency), fields)
  if (!form.ok) return form
  const { amount: amountMinor, reason, why, shown } = form.value
  const wish = {
    donation: donation.number ?? donation.id,
    amountMinor,
    reason,
    why,
  }
  const settling = { ...services, payments }
  try {
    const plan = await planRefund(settling, wish)
    const view = viewOf(plan, payments, shown)
    if (view.shown !== shown) {
      return { ok: false, plan: view, values: typedValues(fields) }
    }
    return await carryOut(settling, by, plan)
  } catch (error) {
    const problems = { why: sentenceOf(error) }
    return { ok: false, problems, values: typedValues(fields) }
  }
}

function viewOf(
  { donation, amountMinor, leftMinor }: RefundPlan,
  { isLive }: Payments,
  shown: string,
): PlanView {
  const { refundedMinor } = donation
  const now = `${amountMinor} of ${leftMinor}`
  const isNew = shown !== '' && shown !== now
  return { amountMinor, refundedMinor, leftMinor, isLive, shown: now, isNew }
}

async function carryOut(
  services: Services & { payments: Payments },
  by: SignedIn,
  plan: RefundPlan,
): Promise<RefundAnswer> {
  const { donation, amountMinor, refund } = plan
  const { currency } = donation
  // Not why: it may name people, and only Stripe keeps it.
  const detail = { amount_minor: amountMinor, currency, reason: refund.reason }
  const wish = { by, act: 'donations.refund', subject: donation.id, detail }
  const done = await acting(services, wish, () =>
    carryOutRefund(services, plan).catch(answerLost),
  )
  if (done instanceof PaymentsError) {
    // Not `.failed`: the money may have gone back.
    await audit(services, { ...wish, act: 'donations.refund.unclear' })
    throw done
  }
  return { ok: true, said: done.hasMoved ? 'refunded' : 'nothing-moved' }
}

/** Whether Stripe did it is not known; what it refused is a failure. */
function answerLost(error: unknown): PaymentsError {
  if (error instanceof PaymentsError && error.kind === 'away') return error
  throw error
}

function sentenceOf(error: unknown): string {
  if (error instanceof BooksRefused) return error.message
  if (error instanceof PaymentsError) return paymentsWords(error)
  throw error
}

/** The gift that a refund is asked for; that it was looked at is logged. */
export async function showRefund(
  services: Services,
  by: SignedIn,
  id: string,
): Promise<{ donation: ShownDonation }> {
  return { donation: await showOne(services, by, id) }
}

import { parseArgs } from 'node:util'
import { findDonation } from '#app/features/donations/list.server.ts'
import {
  carryOutRefund,
  planRefund,
  type RefundPlan,
  type RefundReason,
  refundReasons,
} from '#app/features/donations/refund.server.ts'
import { askOnceMore } from '../indicators/ask.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { tell } from '../tell.server.ts'
import { withStripe } from './books.server.ts'
import { readMoney, shownMoney } from './words.ts'

const NOTHING_MOVED =
  'Nothing moved: Stripe had this very wish within 24 hours, and to make it ' +
  'once more you say another --why; or the bank refused the refund at once.'

/** Sends money back, once it was shown how much. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { name, amount, reason, why, yes } = readAsked(args)
  await withStripe(tool, async (services) => {
    const { currency } = await findDonation(services, name)
    const plan = await planRefund(services, {
      donation: name,
      amountMinor:
        amount === undefined ? undefined : readMoney(amount, currency),
      reason,
      why,
    })
    process.stdout.write(previewText(plan))
    if (!services.payments.isLive) tell('Test mode: no money moves.')
    if (!yes) {
      await askOnceMore('Type yes to refund it:', 'Nothing was refunded')
    }
    const { donation, hasMoved } = await carryOutRefund(services, plan)
    const sum = shownMoney({ amountMinor: plan.amountMinor, currency })
    const made = hasMoved ? `Refunded: ${sum}.` : NOTHING_MOVED
    tell(`${made} The donation is ${donation.state} now.`)
  })
}

function previewText({ donation, amountMinor, leftMinor, refund }: RefundPlan) {
  const { currency } = donation
  const sum = (minor: number) => shownMoney({ amountMinor: minor, currency })
  return columns([
    ['donation', `${donation.number ?? donation.id}, ${donation.state}`],
    ['amount', sum(donation.amountMinor)],
    ['refunded so far', sum(donation.refundedMinor)],
    ['refunded now', sum(amountMinor)],
    ['left then', sum(leftMinor - amountMinor)],
    ['reason', `${refund.reason}: ${refund.why}`],
  ])
}

function readAsked(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    options: {
      amount: { type: 'string' },
      reason: { type: 'string', default: 'requested_by_customer' },
      why: { type: 'string', default: '' },
      yes: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [name, ...more] = positionals
  if (!name || more.length > 0) {
    throw new PlainError('Say which donation: refund NUMBER')
  }
  const why = values.why.trim()
  if (why === '') throw new PlainError('Say why, Stripe keeps it: --why TEXT')
  return { ...values, name, why, reason: readReason(values.reason) }
}

function readReason(typed: string): RefundReason {
  const reason = refundReasons.find((one) => one === typed)
  if (reason) return reason
  throw new PlainError(
    `There is no reason ${typed}; Stripe knows ${refundReasons.join(', ')}.`,
  )
}

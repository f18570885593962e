import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facts, stateOf } from '#app/features/donations/state.ts'
import type { DonationState } from '#db/schema.ts'

type Paid = Partial<NonNullable<Facts['payment']>>
type Month = Partial<NonNullable<Facts['invoice']>>

function paid(given: Paid = {}): Facts['payment'] {
  const plain = { status: 'succeeded', amountMinor: 5000 } as const
  return { ...plain, refundedMinor: 0, dispute: null, ...given }
}

function month(given: Month = {}): Facts['invoice'] {
  return { status: 'open', wasAttempted: true, isFirst: false, ...given }
}

const open = { status: 'open', isPaid: false } as const
const complete = { status: 'complete', isPaid: false } as const
const expired = { status: 'expired', isPaid: false } as const
const waiting = paid({ status: 'waiting' })
const processing = paid({ status: 'processing' })
const canceled = paid({ status: 'canceled' })

const cases: [string, Facts, DonationState][] = [
  ['a page that was opened', { session: open }, 'created'],
  ['a declined card', { session: open, payment: waiting }, 'created'],
  ['a page that was left', { session: expired }, 'expired'],
  ['declined and left', { session: expired, payment: waiting }, 'expired'],
  ['left, told by the payment alone', { payment: canceled }, 'expired'],
  ['a payment alone', { payment: waiting }, 'created'],
  [
    'a debit under way',
    { session: complete, payment: processing },
    'processing',
  ],
  ['a debit that failed', { session: complete, payment: waiting }, 'failed'],
  ['a payment', { session: complete, payment: paid() }, 'paid'],
  ['paid, with an old page', { session: expired, payment: paid() }, 'paid'],
  [
    'a part went back',
    { payment: paid({ refundedMinor: 1 }) },
    'partly-refunded',
  ],
  ['all went back', { payment: paid({ refundedMinor: 5000 }) }, 'refunded'],
  ['a bank took it', { payment: paid({ dispute: 'open' }) }, 'disputed'],
  ['a bank kept it', { payment: paid({ dispute: 'lost' }) }, 'lost'],
  ['a bank gave it back', { payment: paid({ dispute: 'won' }) }, 'paid'],
  [
    'a bank gave it back, and a part went back before',
    { payment: paid({ dispute: 'won', refundedMinor: 700 }) },
    'partly-refunded',
  ],
  [
    'a bank took what was left',
    { payment: paid({ dispute: 'open', refundedMinor: 700 }) },
    'disputed',
  ],
  [
    'a month not tried yet',
    { invoice: month({ wasAttempted: false }) },
    'created',
  ],
  ['a declined month', { invoice: month(), payment: waiting }, 'failed'],
  ['a month by debit', { invoice: month(), payment: processing }, 'processing'],
  ['a month', { invoice: month({ status: 'paid' }), payment: paid() }, 'paid'],
  [
    'a month that was ended',
    { invoice: month({ status: 'void' }), payment: canceled },
    'failed',
  ],
  [
    'a month that was given up',
    { invoice: month({ status: 'uncollectible' }), payment: waiting },
    'failed',
  ],
  [
    'a month that was declined, then paid in another way',
    { invoice: month({ status: 'paid' }), payment: canceled },
    'failed',
  ],
  [
    'a first month that was declined: its page is open',
    { session: open, invoice: month({ isFirst: true }), payment: waiting },
    'created',
  ],
  [
    'a first month by a debit that failed',
    { session: complete, invoice: month({ isFirst: true }), payment: waiting },
    'failed',
  ],
  [
    'a first month that was left',
    { session: expired, invoice: month({ isFirst: true, status: 'void' }) },
    'expired',
  ],
]

test.each(cases)('%s', (_, facts, state) => {
  expect(stateOf(facts)).toBe(state)
})

describe('whatever Stripe says', () => {
  const facts = fc.record<Facts>(
    {
      session: fc.record({
        status: fc.constantFrom('open', 'complete', 'expired'),
        isPaid: fc.boolean(),
      }),
      payment: fc
        .record({
          status: fc.constantFrom(
            'waiting',
            'processing',
            'succeeded',
            'canceled',
          ),
          amountMinor: fc.integer({ min: 1, max: 99_999_999 }),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          dispute: fc.constantFrom('open', 'lost', 'won', null),
        })
        .map(({ share, ...payment }) => ({
          ...payment,
          refundedMinor: Math.floor(payment.amountMinor * share),
        })),
      invoice: fc.record({
        status: fc.constantFrom(
          'draft',
          'open',
          'paid',
          'uncollectible',
          'void',
        ),
        wasAttempted: fc.boolean(),
        isFirst: fc.boolean(),
      }),
    },
    { requiredKeys: [] },
  )
  const ofMoney = new Set<DonationState>([
    'paid',
    'partly-refunded',
    'refunded',
    'disputed',
    'lost',
  ])

  test('money arrived exactly where a payment succeeded', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const arrived = given.payment?.status === 'succeeded'
        expect(ofMoney.has(stateOf(given))).toBe(arrived)
      }),
    )
  })

  test('a renewal is told by its invoice, without any page', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (given.invoice?.isFirst !== false) return
        const alone = stateOf({ ...given, session: undefined })
        expect(stateOf(given)).toBe(alone)
        expect(alone).not.toBe('expired')
      }),
    )
  })
})

/** What happens when a card is charged. */
type Result = 'paid' | 'authentication' | 'processing' | Decline

/** Stripe's code of a decline: https://docs.stripe.com/declines/codes */
export type Decline = { decline: string }

export type TestCard = {
  number: string
  /** What choosing it leads to, in words for people. */
  label: string
  /** While the donor is there, and later without them. */
  onPay: Result
  onRenewal: Result
  isDebit?: true
  /** The bank takes the money back at once. */
  isDisputed?: true
}

/** The numbers are Stripe's own: https://docs.stripe.com/testing */
export const testCards: TestCard[] = [
  {
    number: '4242424242424242',
    label: 'Is paid',
    onPay: 'paid',
    onRenewal: 'paid',
  },
  {
    number: '4000000000000002',
    label: 'Is declined by the bank',
    onPay: { decline: 'generic_decline' },
    onRenewal: { decline: 'generic_decline' },
  },
  {
    number: '4000000000009995',
    label: 'Is declined: not enough money',
    onPay: { decline: 'insufficient_funds' },
    onRenewal: { decline: 'insufficient_funds' },
  },
  {
    number: '4000002760003184',
    label: 'The bank asks the donor first (3-D Secure)',
    onPay: 'authentication',
    onRenewal: { decline: 'authentication_required' },
  },
  {
    number: '4000000000000259',
    label: 'Is paid, then disputed',
    onPay: 'paid',
    onRenewal: 'paid',
    isDisputed: true,
  },
  {
    number: '4000000000000341',
    label: 'Is paid now, but declined when a gift is renewed',
    onPay: 'paid',
    onRenewal: { decline: 'generic_decline' },
  },
  {
    number: 'AT611904300234573201',
    label: 'A bank debit: takes days, then succeeds or fails',
    onPay: 'processing',
    onRenewal: 'processing',
    isDebit: true,
  },
]

export function cardOf(number: string): TestCard | undefined {
  const bare = number.replaceAll(/[ -]/g, '')
  return testCards.find((card) => card.number === bare)
}

const sentences: Record<string, string> = {
  generic_decline: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  authentication_required:
    'Your card was declined. This transaction requires authentication.',
  incorrect_number: 'Your card number is incorrect.',
  payment_intent_authentication_failure:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  debit_failed: 'The bank account could not be debited.',
}

/** What Stripe tells the donor. */
export function sentenceFor(code: string): string {
  return sentences[code] ?? sentences.generic_decline!
}

import type { DonationSetUp } from './view.ts'

type Props = { paymentId: string | null; setUp: DonationSetUp }

/** To the payment in Stripe's dashboard, which knows who gave. */
export function AtStripe({ paymentId, setUp }: Props) {
  const isThere = setUp === 'live' || setUp === 'test'
  if (!paymentId || !isThere) return null
  const mode = setUp === 'test' ? 'test/' : ''
  return (
    <a
      href={`https://dashboard.stripe.com/${mode}payments/${paymentId}`}
      rel="noreferrer"
    >
      Look at it at Stripe
    </a>
  )
}

import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { ShownDonation } from '../../donations/show.server.ts'
import { AtStripe } from './AtStripe.tsx'
import { StateTag } from './ListPage.tsx'
import { Places } from './Places.tsx'
import type { DonationSetUp } from './view.ts'
import { sum } from './words.ts'

const said: Record<string, string> = {
  refunded: 'It was refunded. The donor gets a mail.',
  'nothing-moved':
    'Nothing moved: Stripe had this very wish within 24 hours, or the bank ' +
    'refused the refund at once. To make it once more, say why in other words.',
}

type Props = {
  donation: ShownDonation
  setUp: DonationSetUp
  word: string | null
}

const refundable = ['paid', 'partly-refunded']

/** One gift with all that moved for it. */
export function DonationPage({ donation, setUp, word }: Props) {
  const { id, number, state } = donation
  return (
    <>
      <h1>{number ? `Gift ${number}` : 'A gift without receipt'}</h1>
      <SaidWord word={word} sentences={said} />
      <Places here="/desk/donations/list" />
      <GiftFacts donation={donation} />
      <p>
        {refundable.includes(state) && (
          <>
            <a className="button quiet" href={`/desk/donations/${id}/refund`}>
              Refund it …
            </a>{' '}
          </>
        )}
        <AtStripe paymentId={donation.paymentId} setUp={setUp} />
      </p>
      <Moved donation={donation} />
      <Declined donation={donation} />
    </>
  )
}

function GiftFacts({ donation }: Pick<Props, 'donation'>) {
  const { country } = useLanguage()
  const { amountMinor, refundedMinor, currency } = donation
  const paidAt = donation.paidAt
  return (
    <Facts
      facts={[
        [
          'State',
          <>
            <StateTag state={donation.state} isLive={donation.livemode} /> since{' '}
            <Moment at={donation.stateSince} />
          </>,
        ],
        ['Amount', sum(amountMinor, currency)],
        ['Refunded', sum(refundedMinor, currency)],
        ['Left', sum(amountMinor - refundedMinor, currency)],
        ['Interval', donation.isMonthly ? 'monthly' : 'once'],
        ['Country', donation.country ? country(donation.country) : 'not known'],
        ['Begun', <Moment key="begun" at={donation.createdAt} />],
        ['Paid', paidAt ? <Moment at={paidAt} /> : 'not'],
        ['Payment', <code key="payment">{donation.paymentId ?? 'none'}</code>],
        [
          'Subscription',
          <code key="monthly">{donation.subscriptionId ?? 'none'}</code>,
        ],
        ['Our id', <code key="id">{donation.id}</code>],
      ]}
    />
  )
}

function Moved({ donation: { entries } }: Pick<Props, 'donation'>) {
  const number = (label: string) => ({ label, isNumber: true })
  return (
    <Section title="What moved at Stripe">
      <DataTable
        caption="The ledger, in the currency that Stripe settles in"
        columns={[
          'When',
          'Category',
          number('Gross'),
          number('Fee'),
          number('Net'),
          'Movement',
        ]}
        rows={entries.map((entry) => ({
          key: entry.transactionId,
          cells: [
            <Moment key="at" at={entry.occurredAt} />,
            entry.category,
            sum(entry.grossMinor, entry.currency),
            sum(entry.feeMinor, entry.currency),
            sum(entry.netMinor, entry.currency),
            <code key="id">{entry.transactionId}</code>,
          ],
        }))}
        empty="Nothing has moved for it."
      />
    </Section>
  )
}

function Declined({ donation: { declines } }: Pick<Props, 'donation'>) {
  if (declines.length === 0) return null
  return (
    <Section title="Cards that were declined before">
      <DataTable
        caption="By Stripe’s code"
        columns={['When', 'Code']}
        rows={declines.map(({ declinedAt, code }, at) => ({
          key: String(at),
          cells: [
            <Moment key="at" at={declinedAt} />,
            <code key="code">{code}</code>,
          ],
        }))}
        empty=""
      />
    </Section>
  )
}

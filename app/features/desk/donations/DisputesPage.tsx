import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import type { ListedDonation } from '../../donations/list.server.ts'
import { AtStripe } from './AtStripe.tsx'
import type { Disputes } from './disputes.server.ts'
import { GiftTable } from './ListPage.tsx'
import { Places } from './Places.tsx'
import type { DonationSetUp } from './view.ts'
import { sum } from './words.ts'

/** Gifts that a donor's bank takes back, and what to do about them. */
export function DisputesPage({ open, lost, setUp }: Disputes) {
  return (
    <>
      <h1>Disputes</h1>
      <Places here="/desk/donations/disputes" />
      <p className="lead">
        In a dispute the donor’s bank has taken the money back, with a fee, and
        decides who keeps it.
      </p>
      <Section title="Open">
        <ol>
          <li>
            Look at the payment at Stripe. Its page says by which day an answer
            must be there: usually 7 to 21 days after the dispute began. That
            day is not known here.
          </li>
          <li>
            If the card was stolen, or the donor is right: accept the dispute
            there. If not: answer there, with what shows that the donor meant to
            give.
          </li>
          <li>
            Do not refund it: it would be paid back twice. This page takes the
            gift off by itself when the bank has decided.
          </li>
        </ol>
        <OpenTable gifts={open} setUp={setUp} />
      </Section>
      <Section title="Lost">
        {lost.length > 0 ? (
          <GiftTable gifts={lost} />
        ) : (
          <p className="empty">No dispute was lost so far.</p>
        )}
      </Section>
    </>
  )
}

function OpenTable(props: { gifts: ListedDonation[]; setUp: DonationSetUp }) {
  return (
    <DataTable
      caption="Disputed gifts"
      columns={[
        'Gift',
        'Known since',
        'Paid',
        { label: 'Amount', isNumber: true },
        'At Stripe',
      ]}
      rows={props.gifts.map((gift) => ({
        key: gift.id,
        cells: [
          <a key="to" href={`/desk/donations/${gift.id}`}>
            {gift.number ?? gift.id.slice(0, 8)}
          </a>,
          <Moment key="since" at={gift.stateSince} />,
          gift.paidAt ? <Moment key="paid" at={gift.paidAt} /> : '–',
          sum(gift.amountMinor, gift.currency),
          <AtStripe
            key="stripe"
            paymentId={gift.paymentId}
            setUp={props.setUp}
          />,
        ],
      }))}
      empty="No gift is disputed."
    />
  )
}

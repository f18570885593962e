import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { DonationFigures } from '../../donations/figures.server.ts'
import { stateWords, sum } from './words.ts'

type Props = { figures: DonationFigures }

const number = (label: string) => ({ label, isNumber: true })

/** All figures of donations, as they are; not for the public. */
export function FigureTables({ figures }: Props) {
  return (
    <>
      <Months figures={figures} />
      <Section title="Where gifts come from">
        <Countries figures={figures} />
      </Section>
      <Section title="What became of gifts">
        <States figures={figures} />
      </Section>
      <Section title="Why cards were declined">
        <Declines figures={figures} />
      </Section>
    </>
  )
}

function Months({ figures: { months } }: Props) {
  return (
    <Section title="By month">
      <DataTable
        caption="What moved at Stripe, by the day of the movement in UTC"
        columns={[
          'Month',
          'Currency',
          number('Given'),
          number('Refunded'),
          number('Disputed'),
          number('Other'),
          number('Fees'),
          number('Net'),
        ]}
        rows={months.map(({ month, currency, ...sums }) => ({
          key: `${month} ${currency}`,
          cells: [
            month,
            currency,
            sum(sums.charged, currency),
            sum(sums.refunds, currency),
            sum(sums.disputes, currency),
            sum(sums.other, currency),
            sum(sums.fees, currency),
            sum(sums.net, currency),
          ],
        }))}
        empty="Nothing has moved so far. The first gift shows here within a minute."
      />
    </Section>
  )
}

function Countries({ figures: { places } }: Props) {
  const { country } = useLanguage()
  return (
    <DataTable
      caption="Gifts that were paid, less what went back. Not for the public: one country’s may be one person."
      columns={['Country', 'Currency', number('Gifts'), number('Sum')]}
      rows={places.map((place) => ({
        key: `${place.country} ${place.currency}`,
        cells: [
          place.country ? country(place.country) : 'Not known',
          place.currency,
          place.count,
          sum(place.amountMinor, place.currency),
        ],
      }))}
      empty="No gift was paid so far."
    />
  )
}

function States({ figures: { gifts } }: Props) {
  return (
    <DataTable
      caption="Gifts by how they stand"
      columns={['State', 'Interval', number('Gifts')]}
      rows={gifts.map(({ state, isMonthly, count }) => ({
        key: `${state} ${isMonthly}`,
        cells: [
          <a key="to" href={`/desk/donations/list?state=${state}`}>
            {stateWords[state].name}
          </a>,
          isMonthly ? 'monthly' : 'once',
          count,
        ],
      }))}
      empty="Nobody has begun to give so far."
    />
  )
}

function Declines({ figures: { declines } }: Props) {
  return (
    <DataTable
      caption="Declined cards, by Stripe’s code"
      columns={['Code', number('Cards')]}
      rows={declines.map(({ code, count }) => ({
        key: code,
        cells: [<code key="code">{code}</code>, count],
      }))}
      empty="No card was declined so far."
    />
  )
}

import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Pages } from '#app/ui/Pages.tsx'
import type { Problems } from '#app/ui/problems.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { DonationState } from '#db/schema.ts'
import type { ListedDonation } from '../../donations/list.server.ts'
import type { DonationList } from './list.server.ts'
import { Places } from './Places.tsx'
import { SearchForm } from './SearchForm.tsx'
import { stateWords, sum } from './words.ts'

type Props = DonationList & {
  problems?: Problems
  values?: Record<string, string>
}

/** Every gift that somebody began, the newest first. */
export function ListPage({ problems, values, ...list }: Props) {
  const { donations, count, page, pages, state, month } = list
  const query = (to: number) =>
    new URLSearchParams({
      ...(state && { state }),
      ...(month && { month }),
      page: String(to),
    })
  return (
    <>
      <h1>All gifts</h1>
      <ErrorSummary problems={problems} />
      <Places here="/desk/donations/list" />
      <SearchForm problem={problems?.number} value={values?.number} />
      <Section title={`Gifts: ${count.toLocaleString('en')}`}>
        <Filter state={state} month={month} />
        <GiftTable gifts={donations} />
        <Pages page={page} pages={pages} to={(to) => `?${String(query(to))}`} />
      </Section>
    </>
  )
}

function Filter({ state, month }: Pick<Props, 'state' | 'month'>) {
  const states = Object.entries(stateWords).map(([value, { name }]) => ({
    value,
    label: name,
  }))
  return (
    <form method="get" action="/desk/donations/list" className="row">
      <SelectField
        name="state"
        label="State"
        choose="All states"
        options={states}
        value={state ?? ''}
      />
      <TextField
        name="month"
        label="Month (as 2026-11)"
        value={month ?? ''}
        dir="ltr"
      />
      <Button quiet>Show these</Button>
    </form>
  )
}

/** Gifts in rows; each leads to all that is known of it. */
export function GiftTable({ gifts }: { gifts: ListedDonation[] }) {
  return (
    <DataTable
      caption="The newest first. Who gave is known to Stripe alone."
      columns={[
        'Gift',
        'When',
        { label: 'Amount', isNumber: true },
        'Interval',
        'Country',
        'State',
      ]}
      rows={gifts.map((gift) => ({
        key: gift.id,
        cells: [
          <a key="to" href={`/desk/donations/${gift.id}`}>
            {gift.number ?? `without receipt, ${gift.id.slice(0, 8)}`}
          </a>,
          <Moment key="at" at={gift.paidAt ?? gift.createdAt} />,
          sum(gift.amountMinor, gift.currency),
          gift.isMonthly ? 'monthly' : 'once',
          gift.country ?? '–',
          <StateTag key="state" state={gift.state} isLive={gift.livemode} />,
        ],
      }))}
      empty="There are no such gifts."
    />
  )
}

/** How a gift stands, and whether money moved for it. */
export function StateTag(props: { state: DonationState; isLive: boolean }) {
  const { name, tone } = stateWords[props.state]
  return (
    <>
      <Tag tone={tone}>{name}</Tag> {!props.isLive && <Tag>Test</Tag>}
    </>
  )
}

import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import type { ShownComparison as Comparison } from './comparisons.server.ts'
import { Places } from './Places.tsx'
import { sum } from './words.ts'

/** Whether the ledger is Stripe's, as each comparison found it. */
export function ComparisonsPage(props: { comparisons: Comparison[] }) {
  const { comparisons } = props
  const unsaid = comparisons.filter(
    ({ mended, unexplained }) => mended.length + unexplained.length > 0,
  )
  return (
    <>
      <h1>Comparisons with Stripe</h1>
      <Places here="/desk/donations/comparisons" />
      <p className="lead">
        Every hour the worker reads anew what Stripe has of the last four days,
        mends what a lost event had left here, and compares the ledger movement
        for movement.
      </p>
      <p>
        What is not explained is for a person: docs/donations.md says, for each
        kind, where to look. <code>npm run reconcile</code> compares at once,
        also for longer.
      </p>
      <Runs comparisons={comparisons} />
      {unsaid.map((comparison) => (
        <Found key={comparison.id} comparison={comparison} />
      ))}
    </>
  )
}

function Runs({ comparisons }: { comparisons: Comparison[] }) {
  const number = (label: string) => ({ label, isNumber: true })
  return (
    <DataTable
      caption="The last ones, the newest first"
      columns={[
        'Begun',
        'State',
        number('Looked at'),
        number('Mended'),
        number('Unexplained'),
        number('Difference'),
      ]}
      rows={comparisons.map((one) => ({
        key: one.id,
        cells: [
          <Moment key="at" at={one.startedAt} />,
          <StateOf key="state" {...one} />,
          one.checked.toLocaleString('en'),
          one.mended.length,
          one.unexplained.length,
          differenceText(one.difference),
        ],
      }))}
      empty="None has run so far. The worker compares every hour at 32 past, once donations are set up."
    />
  )
}

function StateOf({ endedAt, unexplained, difference }: Comparison) {
  if (!endedAt) return <Tag>Not ended</Tag>
  const isRight =
    unexplained.length === 0 && Object.keys(difference).length === 0
  return (
    <Tag tone={isRight ? 'good' : 'bad'}>{isRight ? 'Right' : 'Differs'}</Tag>
  )
}

function differenceText(difference: Comparison['difference']): string {
  const sums = Object.entries(difference).map(([currency, amountMinor]) =>
    sum(amountMinor, currency),
  )
  return sums.join(', ') || '0'
}

function Found({ comparison }: { comparison: Comparison }) {
  const { id, startedAt, mended, unexplained, more } = comparison
  return (
    <Section
      title={`Found on ${startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`}
    >
      {unexplained.length > 0 && (
        <DataTable
          caption="Not explained"
          columns={['Object', 'What']}
          rows={unexplained.map((one, at) => ({
            key: `${id} ${at}`,
            cells: [<code key="id">{one.id}</code>, one.what],
          }))}
          empty=""
        />
      )}
      {mended.length > 0 && (
        <DataTable
          caption="Mended"
          columns={['Gift', 'Was', 'Is']}
          rows={mended.map((one, at) => ({
            key: `${id} ${at}`,
            cells: [
              <a key="to" href={`/desk/donations/${one.donation}`}>
                {one.donation.slice(0, 8)}
              </a>,
              one.from,
              one.to,
            ],
          }))}
          empty=""
        />
      )}
      {more > 0 && <p>And {more.toLocaleString('en')} more.</p>}
    </Section>
  )
}

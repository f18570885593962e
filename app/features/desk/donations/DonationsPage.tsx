import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { type Tile, Tiles } from '#app/ui/desk/Tiles.tsx'
import { FigureTables } from './FigureTables.tsx'
import { LedgerForm } from './LedgerForm.tsx'
import { NotSetUp } from './NotSetUp.tsx'
import type { Needs, Overview } from './overview.server.ts'
import { Places } from './Places.tsx'
import { SearchForm } from './SearchForm.tsx'
import { sum } from './words.ts'

/** How donations go: what needs somebody, the figures, and the ways on. */
export function DonationsPage(overview: Overview) {
  const { setUp, figures } = overview
  const isEmpty = figures.gifts.length === 0
  return (
    <>
      <h1>Donations</h1>
      {setUp === 'not-set-up' ? <NotSetUp /> : <Going {...overview} />}
      {(setUp !== 'not-set-up' || !isEmpty) && (
        <>
          <Places />
          <Needed {...overview.needed} />
          <Tiles tiles={tilesOf(overview)} />
          <Section title="Find a gift">
            <SearchForm />
          </Section>
          <FigureTables figures={figures} />
          <LedgerForm />
        </>
      )}
    </>
  )
}

function Going({ setUp, stopped, slowUntil }: Overview) {
  return (
    <>
      <p className="lead">
        {stopped ? (
          <>
            No new gifts are taken since <Moment at={stopped.since} />:{' '}
            {stopped.why}.
          </>
        ) : (
          'Gifts are taken.'
        )}{' '}
        <a href="/desk/switches#donations">
          {stopped ? 'Take them again' : 'Stop them'}
        </a>
      </p>
      {setUp !== 'live' && (
        <p>
          {setUp === 'test'
            ? 'The keys are Stripe’s test keys: no money moves.'
            : 'This is the stand-in for trying out: no money moves.'}
        </p>
      )}
      {slowUntil && (
        <p className="said">
          Alarm: many cards were declined, as when stolen ones are tested. Until{' '}
          <Moment at={slowUntil} /> only a few can begin to give. If it comes
          back, stop donations, and refund what was paid with such cards before
          their owners dispute it.
        </p>
      )}
    </>
  )
}

function Needed(needs: Needs) {
  const { disputed, givenUp, unexplained, isDifferent, brokenAt } = needs
  const isRight = unexplained === 0 && !isDifferent
  const isQuiet = disputed + givenUp === 0 && isRight && !brokenAt
  return (
    <Section title="What needs somebody">
      {isQuiet && <p className="empty">Nothing at the moment.</p>}
      <ul>
        {disputed > 0 && (
          <li>
            <a href="/desk/donations/disputes">Answer disputes: {disputed}</a>
          </li>
        )}
        {!isRight && (
          <li>
            <a href="/desk/donations/comparisons">
              The ledger differs from Stripe: {unexplained} unexplained
            </a>
          </li>
        )}
        {brokenAt && (
          <li>
            <a href="/desk/donations/comparisons">
              The comparison of <Moment at={brokenAt} /> has not come to its end
            </a>
          </li>
        )}
        {givenUp > 0 && (
          <li>
            <a href="/desk/machine/retries">
              Events of Stripe were given up: {givenUp}
            </a>
          </li>
        )}
      </ul>
    </Section>
  )
}

function tilesOf({ figures, status }: Overview): Tile[] {
  const { paid, created, declined } = status.hour
  const net = figures.settled.map(({ currency, net, fees }) => ({
    label: `Net in ${currency}`,
    value: sum(net, currency),
    note: `after ${sum(fees, currency)} of fees`,
  }))
  const monthly = figures.recurring.map((one) => ({
    label:
      one.state === 'active'
        ? `Each month in ${one.currency}`
        : `Behind in ${one.currency}`,
    value: sum(one.amountMinor, one.currency),
    note: `${one.count} monthly gifts`,
  }))
  return [
    ...net,
    ...monthly,
    {
      label: 'Paid in the last hour',
      value: paid,
      note: `${created} begun, ${declined} cards declined`,
    },
  ]
}

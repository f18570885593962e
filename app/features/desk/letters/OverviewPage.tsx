import { countryName } from '#app/i18n/format.ts'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tiles } from '#app/ui/desk/Tiles.tsx'
import { Places } from './Places.tsx'
import type { LettersOverview } from './show-overview.server.ts'
import { VolumeTables } from './VolumeTables.tsx'
import { number, restWords, stateWords } from './words.ts'

type Props = LettersOverview

/** Letters at a glance: do they go, what waits, where they went. */
export function OverviewPage({ status, volume }: Props) {
  return (
    <>
      <h1>Letters</h1>
      <Places here="/desk/letters" />
      <Stop stop={status.stop} />
      <Tiles tiles={tilesOf(status)} />
      <Waiting {...status} />
      <States {...status} />
      <VolumeTables {...volume} />
    </>
  )
}

type Status = Props['status']

function Stop({ stop }: Pick<Status, 'stop'>) {
  return (
    <p className="lead">
      {stop ? (
        <>
          All letters are stopped since <Moment at={stop.since} />: {stop.why}{' '}
          <a href="/desk/switches#letters">Let them go on</a>
        </>
      ) : (
        <>
          Letters go. <a href="/desk/switches#letters">Stop all letters</a>
        </>
      )}
    </p>
  )
}

function tilesOf({ states, today, switches }: Status) {
  const { takenToday, capToday, warmUpDay } = today
  const count = (state: keyof typeof states) => number(states[state] ?? 0)
  return [
    {
      label: 'Handed over today',
      value: number(takenToday),
      note: `of ${number(capToday)}, day ${warmUpDay} of sending (UTC)`,
    },
    { label: 'Waiting', value: count('queued'), href: '#waiting' },
    {
      label: 'Held for a person',
      value: count('held'),
      href: '/desk/letters/held',
    },
    {
      label: 'Of unknown fate',
      value: count('unknown'),
      href: '/desk/letters/unknown',
    },
    {
      label: 'Came back',
      value: count('bounced'),
      href: '/desk/letters/bounces',
    },
    {
      label: 'Countries stopped',
      value: number(switches.length),
      href: '/desk/letters/countries',
    },
  ]
}

function Waiting({ waiting, stop }: Pick<Status, 'waiting' | 'stop'>) {
  return (
    <Section title="Waiting for their turn" id="waiting">
      <DataTable
        caption="Letters that wait, by chamber"
        columns={[
          'Chamber',
          'Country',
          { label: 'Letters', isNumber: true },
          'Why not now',
        ]}
        rows={waiting.map(({ chamber, country, count, rest }) => ({
          key: `${country} ${chamber}`,
          cells: [
            chamber,
            countryName('en', country),
            number(count),
            whyNotNow(rest, stop !== undefined),
          ],
        }))}
        empty="No letter waits. When supporters write, their letters stand here until their turn comes."
      />
    </Section>
  )
}

/** A stop of everything goes before what else a chamber waits for. */
function whyNotNow(
  rest: Status['waiting'][number]['rest'],
  isStopped: boolean,
): string {
  if (isStopped) return 'stopped'
  return rest ? restWords[rest] : 'its turn comes'
}

function States({ states, reports }: Pick<Status, 'states' | 'reports'>) {
  const told = reports.map(({ kind, count }) => `${number(count)} ${kind}`)
  return (
    <Section title="What became of all letters">
      <Facts
        facts={[
          ...Object.entries(stateWords).map(
            ([state, words]): [string, string] => [
              words,
              number(states[state as keyof typeof states] ?? 0),
            ],
          ),
          ['reports that came back in 7 days', told.join(', ') || 'none'],
        ]}
      />
    </Section>
  )
}

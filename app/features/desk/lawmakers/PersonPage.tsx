import { countryName } from '#app/i18n/format.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { stateWords } from '../letters/words.ts'
import { StateTag } from './PeopleTable.tsx'
import { PersonForms } from './PersonForms.tsx'
import type { PersonAddress, PersonView } from './show-person.server.ts'

export type PersonProps = {
  person: PersonView
  mayManage: boolean
  word: string | null
  problems?: Record<string, string>
  values?: Record<string, string>
}

const said: Record<string, string> = {
  address: 'Letters go to the address that was entered here.',
  'address-removed':
    'The address that was entered here is gone. Letters go to that of the list.',
  'address-none':
    'Saved. No address is left to which letters could go: the list has none.',
  'address-bounced':
    'Saved. No letters go to that address: it is known to bounce. If it is right, say so below.',
  'address-opted-out':
    'Saved. No letters go to that address: its owner asked for none.',
  state: 'Saved. The next letters follow it.',
  stays:
    'Nothing was changed: it stays opted out, because its owner asked for no letters. A bounce says nothing about that.',
}

const fromWords: Record<PersonAddress['from'], string> = {
  desk: 'entered here',
  list: 'the list',
  'list, not used': 'the list, besides',
}

const writtenWords: Record<PersonAddress['state'], string> = {
  verified: ' (letters go here)',
  unverified: ' (letters go here)',
  bounced: ' (letters would go here)',
  'opted-out': ' (letters would go here)',
}

/** Somebody in the directory: names, addresses, and what became of them. */
export function PersonPage(props: PersonProps) {
  const { person, mayManage, word, problems } = props
  const { country, slug, name: chamber } = person.chamber
  return (
    <>
      <p>
        <a href={`/desk/lawmakers/${country}/${slug}`}>{chamber}</a>,{' '}
        {countryName('en', country)}
      </p>
      <h1>{person.name}</h1>
      <SaidWord word={word} sentences={said} />
      <ErrorSummary problems={problems} />
      {person.retiredAt && (
        <p className="lead">
          Not in this chamber since the list of <Moment at={person.retiredAt} />
          : no letters go there.
        </p>
      )}
      {!person.retiredAt && <NoLetters person={person} />}
      <About person={person} />
      <Addresses person={person} />
      {mayManage && <PersonForms {...props} />}
    </>
  )
}

/** Above all: what stands beside an address below is easily overlooked. */
function NoLetters({ person }: { person: PersonView }) {
  const used = person.addresses.find(({ isWrittenTo }) => isWrittenTo)
  if (used?.state === 'opted-out') {
    return (
      <p className="lead">
        No letters reach this lawmaker: the owner of the address asked for none.
      </p>
    )
  }
  if (used?.state !== 'bounced') return null
  return (
    <p className="lead">
      No letters reach this lawmaker: the address is known to bounce.
    </p>
  )
}

function About({ person }: { person: PersonView }) {
  const { names, area, party, role, contactForm, source } = person
  const [start, end] = person.term
  const facts: [string, React.ReactNode][] = [
    ...names.map(([language, name]): [string, string] => [
      `Name (${language})`,
      name,
    ]),
    ['Area', area ?? 'not said'],
    ['Party', party ?? 'not said'],
    ['Role', role ?? 'not said'],
    ['In office', `${start ?? 'not said'} to ${end ?? 'not said'}`],
    ['Contact form', contactForm ?? 'none'],
    ['Source', source],
  ]
  return <Facts facts={facts} />
}

function Addresses({ person }: { person: PersonView }) {
  return (
    <Section title="Addresses">
      <DataTable
        caption="Addresses, and what became of letters to each"
        columns={['Address', 'From', 'State', 'Why', 'Letters']}
        rows={person.addresses.map((one) => ({
          key: one.address,
          cells: [
            <>
              {one.address}
              {one.isWrittenTo && writtenWords[one.state]}
            </>,
            fromWords[one.from],
            <StateTag key="state" state={one.state} />,
            <Reason key="why" {...one} />,
            one.letters
              .map(({ state, count }) => `${count} ${stateWords[state]}`)
              .join(', ') || 'none',
          ],
        }))}
        empty="No usable address is known. Enter one below."
      />
      {person.rejected.length > 0 && (
        <>
          <p>What stood in the list in place of an address:</p>
          <ul>
            {person.rejected.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Reason({ why, changedAt }: PersonAddress) {
  if (!changedAt) return <>–</>
  return (
    <>
      {why ?? 'not said'}, <Moment at={changedAt} />
    </>
  )
}

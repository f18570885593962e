import { countryName } from '#app/i18n/format.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { TextArea } from '#app/ui/TextArea.tsx'
import type { HeldGroup } from '../../letters/held.server.ts'
import { MOST_AT_ONCE } from './limits.ts'
import { heldWhy, number } from './words.ts'

const IDS_SHOWN = 10

type Props = {
  group: HeldGroup
  mayDecide: boolean
  problems?: Record<string, string>
  values?: Record<string, string>
}

/** Held letters to one address: what can be seen of them, and the choice. */
export function HeldGroupPage({ group, mayDecide, problems, values }: Props) {
  const { ids, lawmaker, mailbox, country, why, others, since, isMixed } = group
  const isOne = ids.length === 1
  const chosen = values?.ids?.split(' ') ?? ids.slice(0, MOST_AT_ONCE)
  return (
    <>
      <p>
        <a href="/desk/letters/held">All held letters</a>
      </p>
      <h1>{isOne ? '1 held letter' : `${number(ids.length)} held letters`}</h1>
      <ErrorSummary problems={problems} />
      <Facts
        facts={[
          ['To', `${lawmaker}, ${countryName('en', country)}`],
          ['Address', mailbox],
          ['Why they are held', heldWhy(why)],
          ['Since', <Moment key="since" at={since} />],
          ['Alike and not held', isMixed ? 'they are unlike' : number(others)],
        ]}
      />
      {isMixed && (
        <p className="lead">
          These letters are unlike each other: read some before you decide about
          all of them.
        </p>
      )}
      <Reading ids={ids} />
      {mayDecide && (
        <Section title="Decide">
          {chosen.length < ids.length && (
            <p>
              The {number(chosen.length)} that wait longest are decided about
              now; then come the others.
            </p>
          )}
          <Choice ids={chosen} problem={problems?.why} why={values?.why} />
        </Section>
      )}
    </>
  )
}

/** Here nobody can open them: only the mail worker's key does. */
function Reading({ ids }: { ids: string[] }) {
  const more = ids.length - IDS_SHOWN
  return (
    <Section title="What they say">
      <p>
        Letters are sealed: this site’s pages cannot open them. Who holds the
        mail worker’s private key reads one on that machine:
      </p>
      <ul>
        {ids.slice(0, IDS_SHOWN).map((id) => (
          <li key={id}>
            <code>npm run letters -- show {id}</code>
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {number(more)} more.</p>}
    </Section>
  )
}

function Choice(given: { ids: string[]; problem?: string; why?: string }) {
  const { ids, problem, why } = given
  const isOne = ids.length === 1
  return (
    <form method="post">
      <input type="hidden" name="ids" value={ids.join(' ')} />
      <TextArea
        name="why"
        label={`Why, if ${isOne ? 'it is' : 'they are'} not to be sent`}
        hint={`Kept with ${isOne ? 'it' : 'each of them'}. Name nobody.`}
        problem={problem}
        value={why}
        rows={2}
      />
      <p className="desk-row">
        <button type="submit" name="do" value="release" className="button">
          {isOne
            ? 'Send this letter in its turn'
            : `Send ${number(ids.length)} letters in their turn`}
        </button>
        <button type="submit" name="do" value="drop" className="button grave">
          {isOne ? 'Do not send it' : 'Do not send them'}
        </button>
      </p>
    </form>
  )
}

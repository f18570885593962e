import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { Tag } from '#app/ui/desk/Tag.tsx'
import { roleWords } from './permissions.ts'
import type { AccountView } from './show-account.server.ts'

const saidWords: Record<string, string> = {
  'others-ended': 'All other sessions are ended, at once.',
  'session-ended': 'That session is ended, at once.',
  'nothing-chosen': 'Nothing was ended: choose a session.',
  'app-set': 'Your authenticator app is set up.',
  'app-removed': 'Your authenticator app is removed.',
}

/** Somebody's own account: who they are, how they come in, where they are. */
export function Account({
  said,
  ...account
}: AccountView & { said: string | null }) {
  const { name, role } = account
  return (
    <>
      <h1>Your account</h1>
      <SaidWord word={said} sentences={saidWords} />
      <Facts
        facts={[
          ['Name', <bdi key="name">{name}</bdi>],
          ['Role', `${roleWords[role].name}: ${roleWords[role].does}`],
        ]}
      />
      <WaysIn {...account} />
      <Sessions {...account} />
    </>
  )
}

function WaysIn({ passkeys, app, codes }: AccountView) {
  return (
    <Section title="Your ways in">
      <Facts
        facts={[
          [
            'Passkeys',
            <>
              {passkeys.length === 0
                ? 'none'
                : passkeys.map(({ name }) => name).join(', ')}
              {' – '}
              <a href="/desk/account/passkeys">Add or remove</a>
            </>,
          ],
          [
            'Authenticator app',
            <>
              {app ? (
                <>
                  set up on <Moment at={app} />
                </>
              ) : (
                'not set up'
              )}
              {' – '}
              <a href="/desk/account/app">
                {app ? 'Replace or remove' : 'Set up'}
              </a>
            </>,
          ],
          [
            'Recovery codes',
            <>
              {codes === null
                ? 'none made yet'
                : codes === 0
                  ? 'none left'
                  : `${codes} left`}
              {' – '}
              <a href="/desk/account/codes">Make new ones</a>
            </>,
          ],
        ]}
      />
      <p className="hint">
        Before these can be changed you are asked to{' '}
        <a href="/desk/prove?to=/desk/account">show that it is you</a>.
      </p>
    </Section>
  )
}

const wayWords = {
  passkey: 'passkey',
  link: 'mailed link',
  invitation: 'invitation',
}

function Sessions({ sessions, idleMinutes }: AccountView) {
  return (
    <Section title="Where you are signed in">
      <DataTable
        caption={`A session ends by itself after ${idleMinutes} minutes without an act.`}
        columns={['Browser', 'With', 'Since', 'Last seen', 'End']}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: [
            <>
              {session.browser} {session.isThis && <Tag>this one</Tag>}
            </>,
            wayWords[session.way],
            <Moment key="since" at={session.madeAt} />,
            <Moment key="seen" at={session.seenAt} />,
            <End key="end" {...session} />,
          ],
        }))}
        empty="Nowhere."
      />
      <div className="row">
        {sessions.length > 1 && (
          <form method="post">
            <input type="hidden" name="end" value="others" />
            <Button quiet>End all others</Button>
          </form>
        )}
        <form method="post">
          <input type="hidden" name="end" value="all" />
          <Button quiet>Sign out everywhere</Button>
        </form>
      </div>
    </Section>
  )
}

function End({ id, browser, isThis }: Listed) {
  return (
    <form method="post">
      <input type="hidden" name="end" value={id} />
      <button
        type="submit"
        className="button quiet"
        aria-label={isThis ? 'Sign out here' : `End the one on ${browser}`}
      >
        {isThis ? 'Sign out here' : 'End'}
      </button>
    </form>
  )
}

type Listed = AccountView['sessions'][number]

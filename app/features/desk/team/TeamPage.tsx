import { Button } from '#app/ui/Button.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import type { WaitingInvitation } from '../../accounts/list-invitations.server.ts'
import type { Member } from '../../accounts/list-team.server.ts'
import { roles, roleWords } from '../../accounts/permissions.ts'

const saidWords: Record<string, string> = {
  invited: 'The invitation is on its way. It works for seven days.',
  revoked: 'The invitation is taken back: its link opens nothing any more.',
  'not-waiting': 'That invitation had ended already, so nothing changed.',
  role: 'The role is changed. Whoever it is signs in anew.',
  reset: 'The old ways in are gone. A mail with a new link is on its way.',
  removed: 'They do not work here any more, from this moment on.',
}

type Props = {
  team: Member[]
  invitations: WaitingInvitation[]
  me: string
  said: string | null
}

/** Who works here, and who is invited. */
export function TeamPage({ team, invitations, me, said }: Props) {
  return (
    <>
      <h1>Team</h1>
      <SaidWord word={said} sentences={saidWords} />
      <div className="wordy">
        <DataTable
          caption="Who works at this desk"
          columns={[
            'Name',
            'Role',
            'Ways in',
            'Codes left',
            'Last seen',
            'Since',
          ]}
          rows={team.map((member) => ({
            key: member.id,
            cells: [
              <a key="name" href={`/desk/team/${member.id}`}>
                <bdi>{member.name}</bdi>
                {member.id === me && ' (you)'}
              </a>,
              roleWords[member.role].name,
              waysIn(member),
              codesLeft(member),
              member.lastSeen ? (
                <Moment key="seen" at={member.lastSeen} />
              ) : (
                '–'
              ),
              <Moment key="since" at={member.since} />,
            ],
          }))}
          empty="Nobody works here."
        />
      </div>
      <Alone team={team} />
      <p>
        <a className="button" href="/desk/team/invite">
          Invite somebody …
        </a>
      </p>
      <Section title="Invited">
        <Invited invitations={invitations} />
      </Section>
      <Section title="What each role does">
        <ul>
          {roles.map((role) => (
            <li key={role}>
              <strong>{roleWords[role].name}</strong>: {roleWords[role].does}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** How somebody can sign in. */
export function waysIn({ passkeys, hasApp }: Member): string {
  const ways = [
    ...(passkeys > 0
      ? [passkeys === 1 ? 'passkey' : `${passkeys} passkeys`]
      : []),
    ...(hasApp ? ['link and app'] : []),
  ]
  return ways.join(', ') || 'none yet'
}

/** How many recovery codes somebody has. */
export function codesLeft({ codes }: Member): string {
  return codes === null ? 'none made yet' : String(codes)
}

function Alone({ team }: Pick<Props, 'team'>) {
  const owners = team.filter(({ role }) => role === 'owner')
  if (owners.length > 1) return null
  return (
    <p className="empty">
      There is one owner. Invite a second one: exports take two owners, and
      somebody must be able to let the other one in again.
    </p>
  )
}

function Invited({ invitations }: Pick<Props, 'invitations'>) {
  return (
    <div className="wordy">
      <DataTable
        caption="Invitations that wait"
        columns={['Name', 'Change', 'Role', 'Works until', 'Invited by']}
        rows={invitations.map(({ id, name, role, by, endsAt }) => ({
          key: id,
          cells: [
            <bdi key="name">{name ?? 'Link from the server'}</bdi>,
            <form key="change" method="post">
              <input type="hidden" name="invitation" value={id} />
              {name && (
                <p>
                  <a href={`/desk/team/invite?again=${id}`}>Mail again</a>
                </p>
              )}
              <Button quiet>Take back</Button>
            </form>,
            roleWords[role].name,
            <Moment key="until" at={endsAt} />,
            <bdi key="by">{by ?? 'the server’s own command'}</bdi>,
          ],
        }))}
        empty="No invitation waits."
      />
    </div>
  )
}

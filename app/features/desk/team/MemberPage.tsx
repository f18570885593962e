import type { ReactNode } from 'react'
import type { Refused } from '#app/http/form.ts'
import { Button } from '#app/ui/Button.tsx'
import { Facts } from '#app/ui/desk/Facts.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import type { Member } from '../../accounts/list-team.server.ts'
import { roles, roleWords } from '../../accounts/permissions.ts'
import { codesLeft, waysIn } from './TeamPage.tsx'

type Props = { member: Member; isMe: boolean; refused?: Refused }

/** One person at the desk, and what an owner can change. */
export function MemberPage({ member, isMe, refused }: Props) {
  const { id, name, role, since, lastSeen } = member
  return (
    <>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <ErrorSummary problems={refused?.problems} />
      <Facts
        facts={[
          ['Role', `${roleWords[role].name}: ${roleWords[role].does}`],
          ['Works here since', <Moment key="since" at={since} />],
          [
            'Last seen',
            lastSeen ? <Moment key="seen" at={lastSeen} /> : 'never',
          ],
          ['Ways in', waysIn(member)],
          ['Recovery codes left', codesLeft(member)],
        ]}
      />
      <p>
        <a href={`/desk/audit?person=${id}`}>What they did, in the log</a>
      </p>
      <Role member={member} refused={refused} />
      {!isMe && <Reset />}
      <Remove isMe={isMe} />
      <p>
        <a href="/desk/team">Back to the team</a>
      </p>
    </>
  )
}

function Role({ member, refused }: Omit<Props, 'isMe'>) {
  return (
    <Section title="Change the role">
      <p>
        It holds from the next click on. They are signed out everywhere and sign
        in anew. The last owner stays one.
      </p>
      <Act act="role">
        <SelectField
          name="role"
          label="Role"
          choose="Choose a role"
          options={roles.map((role) => ({
            value: role,
            label: roleWords[role].name,
          }))}
          required
          value={member.role}
          problem={refused?.problems.role}
        />
        <Button quiet>Change the role</Button>
      </Act>
    </Section>
  )
}

function Reset() {
  return (
    <Section title="Reset how they sign in">
      <p>
        For somebody who lost passkey, app and recovery codes. All of these are
        taken from them, they are signed out everywhere, and they get a mail
        with a link that works for seven days. Whoever reads that mailbox comes
        in with it: ask them first, in another way than by mail, whether it was
        them who asked.
      </p>
      <Act act="reset">
        <Button quiet>Reset and mail a new link</Button>
      </Act>
    </Section>
  )
}

function Remove({ isMe }: Pick<Props, 'isMe'>) {
  return (
    <Section title={isMe ? 'Leave this desk' : 'Remove them'}>
      <p>
        {isMe ? 'You are' : 'They are'} signed out everywhere at once. Mail
        address, passkeys and codes are deleted; proposals and invitations that
        still wait are withdrawn. The name stays in the log. Coming back takes a
        new invitation.
      </p>
      <Act act="remove">
        <button type="submit" className="button grave">
          {isMe ? 'Leave this desk' : 'Remove them'}
        </button>
      </Act>
    </Section>
  )
}

function Act({ act, children }: { act: string; children: ReactNode }) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}

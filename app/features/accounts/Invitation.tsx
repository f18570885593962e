import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Refused } from '#app/http/form.ts'
import type { InvitationView } from './invitation-form.server.ts'
import { roleWords } from './permissions.ts'

type Props = { invitation: InvitationView | null; refused?: Refused }

/** Where an invitation leads: as what, by whom, and the name to work under. */
export function Invitation({ invitation, refused }: Props) {
  if (!invitation) return <Ended />
  const { role, by, needsAddress, isBack } = invitation
  const { problems = {}, values = {} } = refused ?? {}
  return (
    <div className="entry">
      <h1>You are invited to the desk</h1>
      <p className="lead">
        {by ? (
          <>
            <bdi>{by}</bdi> invites you
          </>
        ) : (
          'Whoever runs this server invites you'
        )}{' '}
        to work here as <strong>{roleWords[role].name.toLowerCase()}</strong>:{' '}
        {roleWords[role].does}.
      </p>
      <ErrorSummary problems={problems} />
      <form method="post">
        {isBack ? (
          <p>
            You work here as <bdi>{invitation.name}</bdi>, as before.
          </p>
        ) : (
          <TextField
            name="name"
            label="Your name"
            hint="The others here see it beside what you do. It stays as it is; who worked here before keeps theirs."
            autoComplete="name"
            required
            problem={problems.name}
            value={values.name ?? invitation.name ?? ''}
          />
        )}
        {needsAddress && (
          <TextField
            name="address"
            label="Your mail address"
            hint="For links to sign in with, and for alarms. Nobody else sees it."
            type="email"
            autoComplete="email"
            dir="ltr"
            required
            problem={problems.address}
            value={values.address}
          />
        )}
        <Button>Accept and go on</Button>
      </form>
      <p className="hint">
        What you do at the desk is written into its log under your name.
      </p>
    </div>
  )
}

function Ended() {
  return (
    <div className="entry">
      <h1>This invitation has ended</h1>
      <p className="lead">
        It was accepted already, taken back, or it is too old. Ask whoever
        invited you for a new one.
      </p>
      <p>
        <a href="/desk/sign-in">You work here already? Sign in</a>
      </p>
    </div>
  )
}

import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { CodeField } from './CodeField.tsx'
import { LINK_MINUTES } from './link-minutes.ts'
import type { DeadLink, LinkView } from './link-form.server.ts'

/** Where a mailed link leads: one field, or why there is none. */
export function SignInLink({ view }: { view: LinkView }) {
  if (view.state !== 'open') return <Dead why={view.state} />
  const { problem } = view
  return (
    <div className="entry">
      <h1>One more thing</h1>
      <p className="lead">
        The link shows that you read this mail. A code shows that it is you.
      </p>
      <ErrorSummary problems={problem ? { code: problem } : {}} />
      <form method="post">
        <CodeField problem={problem} />
        <Button>Sign in</Button>
      </form>
    </div>
  )
}

const dead: Record<DeadLink, { heading: string; sentence: string }> = {
  'other-browser': {
    heading: 'Open this link where you asked for it',
    sentence:
      'It works only in the browser that asked, so that nobody who reads your mail can use it. Copy it into that browser, or ask for a new one here.',
  },
  ended: {
    heading: 'This link has ended',
    sentence: `It was used already, or it is older than ${LINK_MINUTES} minutes.`,
  },
  'no-app': {
    heading: 'A link alone is not enough',
    sentence:
      'You have no authenticator app and no recovery code left. Sign in with your passkey, or ask an owner of the desk to invite you anew.',
  },
}

function Dead({ why }: { why: DeadLink }) {
  const { heading, sentence } = dead[why]
  return (
    <div className="entry">
      <h1>{heading}</h1>
      <p className="lead">{sentence}</p>
      <p>
        <a className="button" href="/desk/sign-in">
          Back to signing in
        </a>
      </p>
    </div>
  )
}

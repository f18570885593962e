import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import type { Refused } from '#app/http/form.ts'
import { LINK_MINUTES } from './link-minutes.ts'
import { PasskeyForm } from './PasskeyForm.tsx'

const ENDED =
  'Your session here has ended: nothing was done in it for a while, it was ' +
  'ended from elsewhere, or an owner changed what you may do.'

const saidWords: Record<string, string> = {
  out: 'You are signed out of this browser.',
  everywhere: 'You are signed out everywhere.',
  ended: ENDED,
  'ended-unsent': `${ENDED} What you sent just now was not done.`,
}

type Props = {
  /** What the browser is asked, as JSON. */
  asked: string
  /** Where to go then. */
  to: string
  said: string | null
  refused?: Refused
}

/** The first page of the desk that campaigners see: two ways in, and no more. */
export function SignIn({ asked, to, said, refused }: Props) {
  const { problems = {}, values = {} } = refused ?? {}
  const way = <input type="hidden" name="to" value={to} />
  return (
    <div className="entry">
      <h1>Sign in</h1>
      <p className="lead">For the people who run this campaign.</p>
      {!refused && <SaidWord word={said} sentences={saidWords} />}
      <ErrorSummary problems={problems} />
      <div className="entry-ways">
        <section>
          <h2>With a passkey</h2>
          <p>Your device asks for your finger, your face or its code.</p>
          <PasskeyForm
            kind="show"
            asked={asked}
            label="Sign in with a passkey"
            problem={problems.passkey}
          >
            {way}
          </PasskeyForm>
        </section>
        <section>
          <h2>With a mailed link</h2>
          <p>You also need your authenticator app, or a recovery code.</p>
          <form method="post">
            <input type="hidden" name="way" value="link" />
            {way}
            <TextField
              name="address"
              label="Your mail address"
              type="email"
              autoComplete="email"
              dir="ltr"
              required
              problem={problems.address}
              value={values.address}
            />
            <Button quiet>Mail me a link</Button>
          </form>
        </section>
      </div>
      <p className="hint">
        Lost your passkey and your app? Ask for a link and use a recovery code.
        Lost these too? An owner of the desk can invite you anew.
      </p>
    </div>
  )
}

/** The same for everybody who asked. */
export function LinkSent() {
  return (
    <div className="entry">
      <h1>Look into your mail</h1>
      <p className="lead">
        If this address belongs to somebody who works here, a link is on its
        way.
      </p>
      <ul className="bullets">
        <li>Open it in this browser: it works in no other.</li>
        <li>It works once, and for {LINK_MINUTES} minutes.</li>
        <li>Have your authenticator app or a recovery code at hand.</li>
      </ul>
      <p>
        Nothing came? Look into the folder for spam, then{' '}
        <a href="/desk/sign-in">ask once more</a>. Only a few links are mailed
        in an hour.
      </p>
    </div>
  )
}

import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Refused } from '#app/http/form.ts'
import { AppForm } from './AppSetUp.tsx'
import { PasskeyForm } from './PasskeyForm.tsx'
import { PasskeyName } from './Passkeys.tsx'
import type { RefusedApp } from './app-form.server.ts'
import type { OfferedApp } from './offered-app.server.ts'

type Props = {
  name: string
  /** What the browser is asked, as JSON. */
  asked: string
  app: OfferedApp
  browser: string
  refused?: { passkey: Refused } | RefusedApp
}

/** Right after an invitation: the link was the key once, now another is made. */
export function Welcome({ name, asked, browser, refused, ...props }: Props) {
  const passkey = refused && 'passkey' in refused ? refused.passkey : undefined
  const { app, problem } =
    refused && 'app' in refused
      ? refused
      : { app: props.app, problem: undefined }
  return (
    <div className="entry">
      <h1>
        Welcome, <bdi>{name}</bdi>
      </h1>
      <p className="lead">
        The link that brought you here works no more. Choose how you sign in
        from now on.
      </p>
      <ErrorSummary
        problems={problem ? { code: problem } : passkey?.problems}
      />
      <section>
        <h2>With a passkey</h2>
        <p>
          The safest way, and the quickest: your device asks for your finger,
          your face or its code. Nothing secret leaves it.
        </p>
        <PasskeyForm
          kind="make"
          asked={asked}
          label="Set up a passkey"
          problem={passkey?.problems.passkey}
        >
          <PasskeyName value={passkey?.values.passkeyName ?? browser} />
        </PasskeyForm>
      </section>
      <details open={problem !== undefined}>
        <summary>Or with mailed links and an authenticator app</summary>
        <AppForm app={app} problem={problem} />
      </details>
    </div>
  )
}

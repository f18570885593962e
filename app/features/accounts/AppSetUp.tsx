import { Button } from '#app/ui/Button.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { QrCode } from '#app/ui/QrCode.tsx'
import { CodeField } from './CodeField.tsx'
import type { OfferedApp } from './offered-app.server.ts'

type Props = {
  app: OfferedApp
  /** Since when there is one already. */
  since: Date | null
  canRemove: boolean
  problem?: string
}

/** Where the authenticator app is set up, replaced or removed. */
export function AppSetUp({ app, since, canRemove, problem }: Props) {
  return (
    <>
      <h1>Your authenticator app</h1>
      <ErrorSummary problems={problem ? { code: problem } : {}} />
      {since ? (
        <p>
          It is set up since <Moment at={since} />. Setting it up once more
          replaces it: codes of the one before are then worth nothing.
        </p>
      ) : (
        <p className="lead">
          Its codes are the second half of signing in by a mailed link.
        </p>
      )}
      <Section title={since ? 'Replace it' : 'Set it up'}>
        <AppForm app={app} problem={problem} />
      </Section>
      {since && (
        <Section title="Remove it">
          {canRemove ? (
            <form method="post">
              <input type="hidden" name="way" value="remove" />
              <p>Then mailed links are of no use without a recovery code.</p>
              <button type="submit" className="button grave">
                Remove the app
              </button>
            </form>
          ) : (
            <p>
              It is your last way in. <a href="/desk/account/passkeys">Add</a> a
              passkey first.
            </p>
          )}
        </Section>
      )}
      <p>
        <a href="/desk/account">Back to your account</a>
      </p>
    </>
  )
}

/** The picture to scan, the same to type, and the code that shows it worked. */
export function AppForm({
  app,
  problem,
}: {
  app: OfferedApp
  problem?: string
}) {
  const groups = app.secret.match(/.{1,4}/g) ?? []
  return (
    <>
      <p>Scan this with the app, or type the letters into it.</p>
      <QrCode text={app.uri} label="QR code for the authenticator app" />
      <p>
        <code>{groups.join(' ')}</code>
      </p>
      <form method="post">
        <input type="hidden" name="way" value="app" />
        <input type="hidden" name="secret" value={app.secret} />
        <input type="hidden" name="offer" value={app.offer} />
        <CodeField label="The code that the app shows now" problem={problem} />
        <Button>Set up the app</Button>
      </form>
    </>
  )
}

import { TextField } from '#app/ui/TextField.tsx'
import { DataTable } from '#app/ui/desk/DataTable.tsx'
import { Moment } from '#app/ui/desk/Moment.tsx'
import { SaidWord } from '#app/ui/desk/Said.tsx'
import { Section } from '#app/ui/desk/Section.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import type { Refused } from '#app/http/form.ts'
import { PasskeyForm } from './PasskeyForm.tsx'
import type { ListedPasskey } from './show-account.server.ts'

const saidWords: Record<string, string> = {
  added: 'The passkey is added. You can sign in with it from now on.',
  removed:
    'The passkey is removed: nobody can sign in with it any more. Sessions that began with it go on until you end them on your account’s page.',
}

type Props = {
  /** What the browser is asked, as JSON. */
  asked: string
  passkeys: ListedPasskey[]
  /** Not the last way in. */
  canRemove: boolean
  /** In words: a name for what is made here. */
  browser: string
  said: string | null
  refused?: Refused
}

/** One's passkeys: the list, and a form for one more. */
export function Passkeys({
  asked,
  passkeys,
  canRemove,
  said,
  ...props
}: Props) {
  const { problems = {}, values = {} } = props.refused ?? {}
  return (
    <>
      <h1>Your passkeys</h1>
      <SaidWord word={said} sentences={saidWords} />
      <ErrorSummary problems={problems} />
      <DataTable
        caption="Each signs you in on its own."
        columns={['Name', 'Kept', 'Since', 'Last used', 'Remove']}
        rows={passkeys.map((passkey) => ({
          key: passkey.id,
          cells: [
            passkey.name,
            passkey.isSynced ? 'on your devices' : 'on one device',
            <Moment key="since" at={passkey.madeAt} />,
            passkey.usedAt ? <Moment at={passkey.usedAt} /> : 'never',
            canRemove ? (
              <Remove key="remove" {...passkey} />
            ) : (
              'It is your last way in.'
            ),
          ],
        }))}
        empty="You have none yet. With one you sign in by finger, face or the device’s code."
      />
      <Section title="Add a passkey">
        <PasskeyForm
          kind="make"
          asked={asked}
          label="Add a passkey"
          problem={problems.passkey}
        >
          <PasskeyName value={values.passkeyName ?? props.browser} />
        </PasskeyForm>
      </Section>
      <p>
        <a href="/desk/account">Back to your account</a>
      </p>
    </>
  )
}

/** So that one knows later which is which. */
export function PasskeyName({ value }: { value: string }) {
  return (
    <TextField
      name="passkeyName"
      label="Its name"
      hint="Only you see it: which device, or which key."
      autoComplete="off"
      required
      value={value}
    />
  )
}

function Remove({ id, name }: ListedPasskey) {
  return (
    <form method="post">
      <input type="hidden" name="remove" value={id} />
      <button
        type="submit"
        className="button grave"
        aria-label={`Remove ${name}`}
      >
        Remove
      </button>
    </form>
  )
}

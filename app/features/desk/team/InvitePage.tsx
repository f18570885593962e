import type { Refused } from '#app/http/form.ts'
import { Button } from '#app/ui/Button.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { HiddenFields } from '#app/ui/HiddenFields.tsx'
import { typedFields } from '#app/ui/typed-fields.ts'
import { roles, roleWords } from '../../accounts/permissions.ts'

type Props = {
  /** What the form begins with. */
  begun: Record<string, string>
  /** Whether it goes in place of an invitation that waits. */
  isAgain: boolean
  refused?: Refused
}

/** Invites one person by mail. */
export function InvitePage({ begun, isAgain, refused }: Props) {
  const { problems, values = begun } = refused ?? {}
  const field = typedFields({ problems, values })
  return (
    <>
      <h1>{isAgain ? 'Mail an invitation again' : 'Invite somebody'}</h1>
      <ErrorSummary problems={problems} />
      <p>
        They get a mail with a link that works for seven days, once. With it
        they set up a passkey or an authenticator app.
        {isAgain && ' The link that they got before ends.'}
      </p>
      <form method="post" noValidate>
        <HiddenFields
          fields={{ instead: values.instead, replaces: values.replaces }}
        />
        <TextField
          {...field('name')}
          label="Name"
          hint="The others here see it. They can change it when they accept, and not later."
          autoComplete="off"
          required
        />
        <TextField
          {...field('address')}
          label="Mail address"
          hint={
            isAgain
              ? 'Type it again: it stands in the mail alone, and is not kept here.'
              : 'Whoever reads this mailbox can accept.'
          }
          type="email"
          autoComplete="off"
          dir="ltr"
          required
        />
        <SelectField
          {...field('role')}
          label="Role"
          choose="Choose what they may do"
          options={roles.map((role) => ({
            value: role,
            label: `${roleWords[role].name}: ${roleWords[role].does}`,
          }))}
          required
        />
        <Button>Send the invitation</Button>
      </form>
      <p>
        <a href="/desk/team">Back, without inviting</a>
      </p>
    </>
  )
}

import { TextField } from '#app/ui/TextField.tsx'

/** For six digits, or one of the longer ones from the list. */
export function CodeField({
  problem,
  label = 'Code from your authenticator app, or a recovery code',
}: {
  problem?: string
  label?: string
}) {
  return (
    <TextField
      name="code"
      label={label}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      dir="ltr"
      required
      problem={problem}
    />
  )
}

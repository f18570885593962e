import { TextField } from '#app/ui/TextField.tsx'

type Props = {
  refused?: { problems: Record<string, string>; reason: string }
}

/** Why something is done to signatures. */
export function ReasonField({ refused }: Props) {
  return (
    <TextField
      name="reason"
      label="Why"
      hint="Kept with the act, for whoever asks later. Name no signer."
      value={refused?.reason}
      problem={refused?.problems.reason}
      required
    />
  )
}

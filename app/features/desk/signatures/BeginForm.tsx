import { TextField } from '#app/ui/TextField.tsx'
import { NoEnter } from './NoEnter.tsx'

type Props = {
  /** What goes along as it is. */
  hidden: Record<string, string>
  /** The verb. */
  does: string
  count: number
  takesTwo: boolean
  refused?: { problems: Record<string, string>; reason: string }
}

/** Why, and the button: to do it, or to propose it. */
export function BeginForm({ hidden, does, count, takesTwo, refused }: Props) {
  const shown = count.toLocaleString('en')
  return (
    <form method="post">
      <NoEnter />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {takesTwo && (
        <p>
          More than 100 within 24 hours take two people, with what you changed
          alone before: this proposes it, and somebody else allows it within 24
          hours. It is counted again then.
        </p>
      )}
      <TextField
        name="reason"
        label="Why"
        hint="Kept with the act, for whoever asks later. Name no signer."
        value={refused?.reason}
        problem={refused?.problems.reason}
        required
      />
      <button type="submit" className={takesTwo ? 'button' : 'button grave'}>
        {takesTwo ? `Propose to ${does.toLowerCase()} ` : `${does} `}
        {shown} {count === 1 ? 'signature' : 'signatures'}
      </button>
    </form>
  )
}

import { HiddenFields } from '#app/ui/HiddenFields.tsx'
import { NoEnter } from './NoEnter.tsx'
import { ReasonField } from './ReasonField.tsx'

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
      <HiddenFields fields={hidden} />
      {takesTwo && (
        <p>
          More than 100 within 24 hours take two people, with what you changed
          alone before: this proposes it, and somebody else allows it within 24
          hours. It is counted again then.
        </p>
      )}
      <ReasonField refused={refused} />
      <button type="submit" className={takesTwo ? 'button' : 'button grave'}>
        {takesTwo ? `Propose to ${does.toLowerCase()} ` : `${does} `}
        {shown} {count === 1 ? 'signature' : 'signatures'}
      </button>
    </form>
  )
}

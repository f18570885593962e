import type { ReactNode } from 'react'
import { Problem } from '#app/ui/Field.tsx'

type Props = {
  /** Whether the browser is to show one, or to make one. */
  kind: 'show' | 'make'
  /** What the browser is asked, as JSON. */
  asked: string
  label: string
  problem?: string
  /** More fields of the form. */
  children?: ReactNode
}

/**
 * A form whose button asks the browser for a passkey and then sends what it
 * gave. What the browser is asked stands in the page: see passkey-client.ts.
 */
export function PasskeyForm({ kind, asked, label, problem, children }: Props) {
  return (
    <form
      method="post"
      className="passkey"
      data-passkey={kind}
      data-options={asked}
    >
      <input type="hidden" name="way" value="passkey" />
      <input type="hidden" name="response" />
      {children}
      <Problem name="passkey" problem={problem} />
      <button
        id="passkey"
        type="submit"
        className="button"
        aria-describedby={problem && 'passkey-problem'}
      >
        {label}
      </button>
      <p role="status" data-passkey-status />
      <p className="hint without-script">
        A passkey needs a browser with script, and this one runs none here.
      </p>
    </form>
  )
}

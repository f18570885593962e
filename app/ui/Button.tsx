import type { ReactNode } from 'react'

/** Sends the form that it stands in; its text says what then happens. */
export function Button({
  quiet = false,
  children,
}: {
  /** For what is not the one thing to do on the page. */
  quiet?: boolean
  children: ReactNode
}) {
  return (
    <button type="submit" className={quiet ? 'button quiet' : 'button'}>
      {children}
    </button>
  )
}

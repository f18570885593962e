import type { ReactNode } from 'react'

/** What became of the form before; takes the focus of the page. */
export function Said({ children }: { children: ReactNode }) {
  return (
    <p className="said" role="status" tabIndex={-1} autoFocus>
      {children}
    </p>
  )
}

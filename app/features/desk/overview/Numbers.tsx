import type { ReactNode } from 'react'

/** A chart's numbers: as a table when opened, and as a file. */
export function Numbers({
  csv,
  label = 'Show the numbers as a table',
  children,
}: {
  csv: string
  label?: string
  children: ReactNode
}) {
  return (
    <details>
      <summary>{label}</summary>
      {children}
      <p>
        <a href={csv} download>
          Download them as CSV
        </a>
      </p>
    </details>
  )
}

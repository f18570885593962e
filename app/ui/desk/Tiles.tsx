import type { ReactNode } from 'react'

export type Tile = {
  label: string
  value: ReactNode
  note?: ReactNode
  href?: string
}

/** Large figures beside each other, each with what it counts. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  return (
    <dl className="tiles">
      {tiles.map(({ label, value, note, href }) => (
        <div key={label}>
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd>{value}</dd>
          {note && <dd className="note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

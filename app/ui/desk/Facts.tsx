import type { ReactNode } from 'react'

/** Names and what belongs to them. */
export function Facts({
  facts,
}: {
  facts: [name: string, value: ReactNode][]
}) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

import { ConfidenceWords } from './ConfidenceWords.tsx'
import type { NamedView } from './view.ts'

/** People and organisations, and how sure it is what is said of them. */
export function NamedList({ named }: { named: NamedView[] }) {
  return (
    <ul className="named">
      {named.map(({ id, name, role, confidence }) => (
        <li key={id}>
          <b>{name}</b>
          {role && <span>{role}</span>}
          <ConfidenceWords confidence={confidence ? [confidence] : []} />
        </li>
      ))}
    </ul>
  )
}

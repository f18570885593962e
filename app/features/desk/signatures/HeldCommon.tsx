import type { ReactNode } from 'react'
import { Facts } from '#app/ui/desk/Facts.tsx'
import type { HeldSummary } from '../../signatures/moderation/held.server.ts'
import { short } from './condition-facts.ts'
import { reasonText } from './reason-words.ts'

type Props = { petition: string; summary: HeldSummary }

/** Each leads to the page where one act decides about all that share it. */
export function HeldCommon({ petition, summary }: Props) {
  const { reasons, domains, tags } = summary
  const linked = (name: 'domain' | 'tag', value: string) => (
    <button type="submit" name={name} value={value} className="link">
      {short(value)}
    </button>
  )
  const facts: [string, ReactNode][] = [
    ['Reasons', <Counted key="r" counts={reasons} show={reasonText} />],
    [
      'Mail domains',
      <Counted
        key="d"
        counts={domains}
        show={(value) => linked('domain', value)}
      />,
    ],
    [
      'Networks',
      tags.length > 0 ? (
        <Counted key="t" counts={tags} show={(value) => linked('tag', value)} />
      ) : (
        'Not known.'
      ),
    ],
  ]
  return (
    // Posted: a network or a small domain has no place in addresses.
    <form method="post" action="/desk/signatures/bulk">
      <input type="hidden" name="act" value="invalidate" />
      <input type="hidden" name="petition" value={petition} />
      <Facts facts={facts} />
    </form>
  )
}

function Counted({
  counts,
  show,
}: {
  counts: { name: string; count: number }[]
  show: (name: string) => ReactNode
}) {
  return (
    <ul>
      {counts.map(({ name, count }) => (
        <li key={name}>
          {show(name)} · {count.toLocaleString('en')}
        </li>
      ))}
    </ul>
  )
}

import type { ModerationCondition } from '#db/schema.ts'
import { moment } from './act-words.ts'

/** A network's tag or a small mail domain, short enough to be compared by eye. */
export function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, text[0] === '#' ? 9 : 8)}…` : text
}

/** Which signatures an act is about, one part after the other. */
export function conditionFacts(
  petition: string | null,
  condition: ModerationCondition,
): [name: string, value: string][] {
  const { domain, tag, from, to, score, ids } = condition
  const facts: [string, string | undefined | null][] = [
    ['Petition', petition],
    ['Mail domain', domain && short(domain)],
    ['Network', tag && short(tag)],
    ['From', from && `${moment(from)} UTC`],
    ['Before', to && `${moment(to)} UTC`],
    ['Score', score === undefined ? null : `${score} or more`],
    ['Ticked', ids && String(ids.length)],
  ]
  return facts.flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  )
}

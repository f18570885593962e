import type { ChamberChange } from '#app/features/lawmakers/compare-list.ts'
import type {
  ListReport,
  PreparedList,
} from '#app/features/lawmakers/prepared.ts'
import { explainReject } from '#app/features/lawmakers/read/reject-reason.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { printable } from './printable.ts'

const MOST_EXAMPLES = 20

/** What is in a list and what storing it would change. */
export function previewText(given: {
  list: PreparedList
  encoding: string
  country: string
  source: string
  licence: string
  changes: ChamberChange[]
}): string {
  const { list, changes, country } = given
  const { report } = list
  return (
    `${list.format}, ${given.encoding}: ${country}, as of ${list.asOf}\n` +
    columns([
      ['source', printable(given.source)],
      ['licence', printable(given.licence)],
      ...countRows(report),
    ]) +
    changes.map((change) => changeText(country, change)).join('') +
    section(
      'Rejected in place of an address',
      report.rejected.map((one) => `${one.name}: ${explainReject(one)}`),
    ) +
    section(
      'Shared addresses: a letter goes there once',
      report.shared.map(
        ({ address, names }) => `${address}: ${names.join(' | ')}`,
      ),
    ) +
    section(
      'The same name and area under several ids',
      report.duplicates.map(
        ({ name, area, ids }) => `${name} (${area ?? '-'}): ${ids.join(' | ')}`,
      ),
    ) +
    section('Warnings', [
      ...report.warnings,
      ...changes.filter(({ isUnusual }) => isUnusual).map(tellUnusual),
      ...changes.flatMap((change) => tellOlder(change, list.asOf)),
    ])
  )
}

function countRows(report: ListReport): string[][] {
  const counts: [string, number][] = [
    ['people', report.people],
    ['in office on that day', report.inOffice],
    ['in office until the term ended', report.lastTerm],
    ['neither: left out', report.former],
    ['with a usable address', report.withAddress],
    ['with a contact form only', report.withFormOnly],
    ['rejected in place of one', report.rejected.length],
    ['addresses of several', report.shared.length],
    ['people under several ids', report.duplicates.length],
    ['ids that stand repeatedly', report.repeated],
  ]
  return counts.map(([name, count]) => [name, shown(count)])
}

function changeText(country: string, change: ChamberChange): string {
  const { name, slug, added, updated, unchanged, back, retired } = change
  const place = slug ? `/write/${country.toLowerCase()}/${slug}` : 'new'
  return (
    `${printable(name)} (${place})\n` +
    columns([
      ['new', shown(added)],
      ['changed', shown(updated)],
      ['of these, back', shown(back)],
      ['as they were', shown(unchanged)],
      ['gone: retired', shown(retired)],
    ])
  )
}

function tellUnusual({ name, retired }: ChamberChange): string {
  return (
    `${shown(retired)} go from ${name}, more than a third of it. Is it a list ` +
    'of the same chamber, with the same ids?'
  )
}

function tellOlder(
  { name, storedAsOf }: ChamberChange,
  asOf: string,
): string[] {
  if (storedAsOf === null || storedAsOf <= asOf) return []
  return [
    `What is stored of ${name} is newer, of ${storedAsOf}: this list would ` +
      'bring back who has left since.',
  ]
}

function section(title: string, lines: string[]): string {
  if (lines.length === 0) return ''
  const more = lines.length - MOST_EXAMPLES
  return [
    `${title}:`,
    ...lines.slice(0, MOST_EXAMPLES).map((line) => `  ${printable(line)}`),
    ...(more > 0 ? [`  and ${shown(more)} more`] : []),
    '',
  ].join('\n')
}

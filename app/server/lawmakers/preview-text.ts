import type { ChamberChange } from '#app/features/lawmakers/compare-list.ts'
import type { ReadImport } from '#app/features/lawmakers/read-import.ts'
import {
  changesOf,
  countsOf,
  type ReportPart,
  reportParts,
} from '#app/features/lawmakers/report-words.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { printable } from './printable.ts'

const MOST_EXAMPLES = 20

/** What is in a list and what storing it would change. */
export function previewText(
  { list, encoding, about }: ReadImport,
  changes: ChamberChange[],
): string {
  const { country, source, licence } = about
  return (
    `${list.format}, ${encoding}: ${country}, as of ${list.asOf}\n` +
    columns([
      ['source', printable(source)],
      ['licence', printable(licence)],
      ...countsOf(list.report).map(([name, count]) => [name, shown(count)]),
    ]) +
    changes.map((change) => changeText(country, change)).join('') +
    reportParts(list, changes).map(partText).join('')
  )
}

function changeText(country: string, change: ChamberChange): string {
  const { name, slug } = change
  const place = slug ? `/write/${country.toLowerCase()}/${slug}` : 'new'
  const rows = changesOf(change).map(([name, count]) => [name, shown(count)])
  return `${printable(name)} (${place})\n${columns(rows)}`
}

function partText({ title, lines }: ReportPart): string {
  const more = lines.length - MOST_EXAMPLES
  return [
    `${title}:`,
    ...lines.slice(0, MOST_EXAMPLES).map((line) => `  ${printable(line)}`),
    ...(more > 0 ? [`  and ${shown(more)} more`] : []),
    '',
  ].join('\n')
}

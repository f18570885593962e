import type { ChamberChange } from './compare-list.ts'
import type { ListReport, PreparedList } from './prepared.ts'
import { explainReject } from './read/reject-reason.ts'

/** What is counted in a list, each with its name. */
export function countsOf(report: ListReport): [name: string, count: number][] {
  return [
    ['people', report.people],
    ['in office on that day', report.inOffice],
    ['in office until the term ended', report.lastTerm],
    ['in office at neither time: left out', report.former],
    ['with a usable address', report.withAddress],
    ['with a contact form only', report.withFormOnly],
    ['entries that are no usable address', report.rejected.length],
    ['addresses that several people share', report.shared.length],
    ['people who may stand twice', report.duplicates.length],
    ['ids that stand more than once', report.repeated],
  ]
}

/** What storing a chamber changes, each with its name. */
export function changesOf(change: ChamberChange): [string, number][] {
  return [
    ['new', change.added],
    ['changed', change.updated],
    ['among the changed, people who came back', change.back],
    ['as they were', change.unchanged],
    ['no longer in it', change.retired],
  ]
}

export type ReportPart = { title: string; lines: string[] }

/** What a person looks at before a list is stored, part by part. */
export function reportParts(
  { asOf, report }: Pick<PreparedList, 'asOf' | 'report'>,
  changes: ChamberChange[],
): ReportPart[] {
  const parts = [
    ...changes.flatMap(tellWho),
    {
      title: 'Entries that are no usable address',
      lines: report.rejected.map((one) => `${one.name}: ${explainReject(one)}`),
    },
    {
      title: 'Shared addresses: a letter goes there once',
      lines: report.shared.map(
        ({ address, names }) => `${address}: ${names.join(' | ')}`,
      ),
    },
    {
      title: 'The same name and area under several ids',
      lines: report.duplicates.map(
        ({ name, area, ids }) => `${name} (${area ?? '-'}): ${ids.join(' | ')}`,
      ),
    },
    {
      title: 'Warnings',
      lines: [
        ...report.warnings,
        ...changes.filter(({ isUnusual }) => isUnusual).map(tellUnusual),
        ...changes.flatMap((change) => tellOlder(change, asOf)),
      ],
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** Some by name: who knows the chamber sees whether it is the right list. */
function tellWho(change: ChamberChange): ReportPart[] {
  const { name, added, addedNames, retired, retiredNames } = change
  const title = (what: string, lines: string[], count: number) => {
    const all = count.toLocaleString('en')
    return lines.length < count
      ? `${what} ${name}: ${lines.length} of ${all}`
      : `${what} ${name}`
  }
  return [
    { title: title('New in', addedNames, added), lines: addedNames },
    {
      title: title('No longer in', retiredNames, retired),
      lines: retiredNames,
    },
  ]
}

function tellUnusual({ name, retired }: ChamberChange): string {
  return (
    `${retired.toLocaleString('en')} go from ${name}, more than a third of it. ` +
    'Is it a list of the same chamber, with the same ids?'
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

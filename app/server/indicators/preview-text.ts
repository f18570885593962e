import type { ReadList } from '#app/features/indicators/collect.ts'
import type { ListToImport } from '#app/features/indicators/import.server.ts'
import type { ListView } from '#app/features/indicators/view.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'

export type FileToImport = ListToImport & { list: ReadList }

/** What an import would store, file by file, and together. */
export function previewText(files: FileToImport[], held: ListView[]): string {
  const distinct = (kind: 'domains' | 'emails') =>
    shown(new Set(files.flatMap(({ list }) => list[kind])).size)
  return (
    files
      .map((file) => fileText(file, held))
      .concat('')
      .join('\n') +
    `Together, each counted once: ${distinct('domains')} domains, ` +
    `${distinct('emails')} e-mail addresses.\n`
  )
}

function fileText(file: FileToImport, held: ListView[]): string {
  const { name, list, publisher, licence } = file
  const old = held.find((one) => one.name === name)
  return (
    `${name}: ${list.format}\n` +
    columns([
      ['read', shown(list.read)],
      ['domains', shown(list.domains.length)],
      ['e-mail addresses', shown(list.emails.length)],
      ['duplicates', shown(list.duplicates)],
      ...list.skipped.map(({ reason, count, examples }) => [
        `skipped, ${reason}`,
        `${shown(count)}, such as ${examples.map(printable).join(' | ')}`,
      ]),
      ['generation', file.generation ?? 'none: a list of all'],
      ['publisher', publisher],
      ['licence', licence],
      ['published', file.published ?? 'not known'],
      ['SHA-256', file.sha256.toString('hex')],
      ...(old ? [['replaces', describeOld(old)]] : []),
    ])
  )
}

function describeOld({ entries, importedAt }: ListView): string {
  return `${shown(entries)} entries, imported ${importedAt.slice(0, 10)}`
}

/** What is in a file from elsewhere must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')
}

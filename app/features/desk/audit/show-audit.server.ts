import { ReadableStream } from 'node:stream/web'
import { stringify } from 'csv-stringify/sync'
import { plainData } from '#app/http/headers.server.ts'
import type { Services } from '#app/services.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import {
  type ListedEntry,
  listAudit,
  listPeople,
  newestEntry,
  readAudit,
} from '../../accounts/list-audit.server.ts'
import { shortId } from '../../accounts/short-id.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { actWords } from './act-words.ts'
import { readFilter } from './read-filter.ts'

const columns = [
  'number',
  'at',
  'person',
  'short_id',
  'name',
  'role',
  'act',
  'words',
  'subject',
  'detail',
  'previous',
  'hash',
]

/** A page of the log, as the form on it asks for. */
export async function showAudit(
  services: Pick<Services, 'db'>,
  asked: URLSearchParams,
) {
  const { before, ...read } = readFilter(asked)
  const { entries, older } = await listAudit(services, read.filter, before)
  return {
    ...read,
    isNewest: before === undefined,
    older,
    entries: entries.map(({ previous, hash, ...entry }) => entry),
    newest: await newestEntry(services),
    people: await listPeople(services),
  }
}

export type AuditView = Awaited<ReturnType<typeof showAudit>>

/**
 * The log as a file with the hashes, so that anybody can compute the chain
 * anew; sent as it is read. That it was taken stands in the log, and so in it.
 */
export async function auditFile(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  asked: URLSearchParams,
): Promise<Response> {
  const { filter } = readFilter(asked)
  const detail = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  )
  await audit(services, { by, act: 'audit.exported', detail })
  const lines = linesOf(readAudit(services, filter))
  return new Response(ReadableStream.from(lines) as BodyInit, {
    headers: {
      ...plainData,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-log.csv"',
    },
  })
}

async function* linesOf(
  pages: AsyncGenerator<ListedEntry[]>,
): AsyncGenerator<Buffer> {
  yield Buffer.from(stringify([columns], { bom: true }))
  for await (const entries of pages) {
    const rows = entries.map(cellsOf)
    yield Buffer.from(stringify(rows, { escape_formulas: true }))
  }
}

function cellsOf(entry: ListedEntry): (string | null)[] {
  return [
    entry.seq,
    entry.at.toISOString(),
    entry.campaigner_id,
    entry.campaigner_id && shortId(entry.campaigner_id),
    entry.name,
    entry.role,
    entry.act,
    actWords(entry.act),
    entry.subject,
    JSON.stringify(entry.detail),
    entry.previous.toString('hex'),
    entry.hash.toString('hex'),
  ]
}

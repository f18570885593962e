import type { Services } from '#app/services.server.ts'
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportHeader,
  exportLine,
  noteUse,
  type RecordLine,
  SEALED_FIELDS,
} from '#app/vault/export-format.ts'
import { keyIdText, parseRecord, VaultError } from '#app/vault/record.ts'
import { PetitionNotFound } from '../petitions/errors.ts'
import {
  beginReading,
  countRows,
  type ExportRow,
  findKeys,
  findRows,
  idsByKey,
  type Reading,
} from './export-rows.server.ts'

type Progress = (done: number, count: number) => void

/**
 * The sealed export of a petition, in pieces of some hundred lines each: all
 * that stands, as it was at one moment, whatever is signed meanwhile. What was
 * withdrawn, erased or deleted after the end holds nothing and is left out.
 *
 * Memory stays flat for both sides: the records come about in the order of their
 * content keys, and a key is given again when it was not used for long. No
 * statement takes long, however many have signed.
 * docs/sealed-export.md describes the lines.
 *
 * @throws PetitionNotFound
 */
export async function* exportSealed(
  { db, now }: Pick<Services, 'db' | 'now'>,
  slug: string,
  progress?: Progress,
): AsyncGenerator<string> {
  const reading = await beginReading(db)
  try {
    const header = await headerOf(reading, slug, now())
    yield exportLine(header)
    const recent = new Map<string, true>()
    let done = 0
    for await (const ids of idsByKey(reading, header.petition.id)) {
      yield await linesOf(reading, ids, recent)
      done += ids.length
      progress?.(done, header.count)
    }
    yield exportLine({ end: done })
  } finally {
    await reading.rollback().execute()
  }
}

async function headerOf(
  reading: Reading,
  slug: string,
  now: Date,
): Promise<ExportHeader> {
  const petition = await reading
    .selectFrom('petition')
    .select(['id', 'slug'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!petition) throw new PetitionNotFound()
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    purpose: 'signature',
    petition,
    ...(await countRows(reading, petition.id)),
    made_on: now.toISOString().slice(0, 10),
    checkpoint: null,
  }
}

/** Key lines for what is not remembered, each before the first that needs it. */
async function linesOf(
  reading: Reading,
  ids: string[],
  recent: Map<string, true>,
): Promise<string> {
  const rows = await findRows(reading, ids)
  const needed = new Set(rows.flatMap(keyIdsOf))
  const wrapped = await findKeys(reading, [...needed])
  return rows
    .map((row) => {
      const lines: string[] = []
      for (const key of keyIdsOf(row)) {
        const bytes = wrapped.get(key)
        if (bytes && !recent.has(key)) {
          lines.push(exportLine({ key, wrapped: bytes.toString('base64') }))
        }
        noteUse(recent, key, true)
      }
      return lines.join('') + exportLine(recordOf(row))
    })
    .join('')
}

function keyIdsOf(row: ExportRow): string[] {
  return SEALED_FIELDS.flatMap((field) => {
    const record = row[`sealed_${field}`]
    return record ? keyIdIn(record) : []
  })
}

/** None of a record that is damaged: it goes as it is, and opening tells it. */
function keyIdIn(record: Buffer): [string] | [] {
  try {
    return [keyIdText(parseRecord(record).keyId)]
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    return []
  }
}

function recordOf(row: ExportRow): RecordLine {
  const base64 = (bytes: Buffer | null) => bytes?.toString('base64') ?? null
  return {
    id: row.id,
    state: row.state,
    country: row.country,
    language: row.language,
    consent_version: row.consent_version,
    asked_on: row.asked_on,
    confirmed_on: row.confirmed_on,
    public_name: row.public_name,
    score: row.score,
    reasons: row.reasons,
    sealed: {
      name: base64(row.sealed_name),
      address: base64(row.sealed_address),
      postcode: base64(row.sealed_postcode),
      comment: base64(row.sealed_comment),
      nonce: base64(row.sealed_nonce),
    },
  }
}

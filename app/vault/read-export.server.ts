import {
  endLine,
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportHeader,
  exportHeader,
  keyLine,
  KEYS_IN_REACH,
  noteUse,
  type OpenedRecord,
  type RecordLine,
  recordLine,
  SEALED_FIELDS,
  type SealedField,
} from './export-format.ts'
import { createIdSet } from './id-set.ts'
import { type Line, linesOf } from './lines.ts'
import { createOpener, VaultError } from './open.server.ts'
import type { VaultErrorCode } from './record.ts'

/** Why a file is not opened at all; a sentence for the one who opens it. */
export class ExportError extends Error {}

/** What is wrong with one line or with the whole; a sentence without data. */
export type Fault = {
  /** The record stays closed only because it is sealed to others. */
  isForOthers: boolean
  sentence: string
}

export type ExportReading = {
  /** Private age keys. */
  identities: string[]
  onHeader?: (header: ExportHeader) => undefined
  onFault: (fault: Fault) => undefined
}

/** The writer counts a little differently where a record has several keys. */
const KEYS_REMEMBERED = KEYS_IN_REACH * 2

const reasons: Record<VaultErrorCode, string> = {
  'unknown-version': 'is of a version that this program does not know',
  truncated: 'was cut off',
  'missing-key': 'has a key that is not in the file',
  'damaged-key': 'has a key that is damaged',
  'wrong-identity': 'is sealed to others than this private key',
  'wrong-place-or-forged':
    'was changed, or belongs to another record or petition',
}

/**
 * Opens a sealed export piece by piece, in memory that does not grow with it
 * but for some bytes a record, by which a record that comes twice is found. A
 * record that does not open whole is left out and told; the others open.
 *
 * @throws ExportError when the file is no sealed export
 * @throws Error when an identity is no private age key
 */
export async function* readExport(
  chunks: AsyncIterable<Uint8Array>,
  given: ExportReading,
): AsyncGenerator<OpenedRecord[]> {
  const reader = createReader(given)
  for await (const lines of linesOf(chunks)) {
    const opened: OpenedRecord[] = []
    for (const line of lines) {
      const record = await reader.take(line)
      if (record) opened.push(record)
    }
    yield opened
  }
  reader.end()
}

function createReader({ identities, onHeader, onFault }: ExportReading) {
  const openRecord = createRecordOpener(identities)
  const ids = createIdSet()
  let header: ExportHeader | undefined
  let records = 0
  let end: number | undefined
  const tell = (sentence: string): undefined =>
    onFault({ sentence, isForOthers: false })

  async function takeRecord(value: unknown, number: number) {
    const where = `Record ${++records} (line ${number})`
    const { data } = recordLine.safeParse(value)
    if (!data) return tell(`${where} is damaged.`)
    const opened = await openRecord.open(header!, data)
    if ('isForOthers' in opened) {
      return onFault({ ...opened, sentence: `${where}: ${opened.sentence}` })
    }
    if (ids.add(data.id)) return opened
    return tell(`${where}: the same record was there before.`)
  }

  return {
    /** @returns the record of the line, if it holds one that opens */
    async take(line: Line): Promise<OpenedRecord | undefined> {
      const value = parse(line)
      if (!header) {
        header = headerIn(value)
        return onHeader?.(header)
      }
      const { number } = line
      if (end !== undefined) return tell(`Line ${number} is after the end.`)
      if (!value) {
        const what = line.isWhole ? 'is damaged' : 'was cut off'
        return tell(`Line ${number} ${what}.`)
      }
      if ('sealed' in value) return takeRecord(value, number)
      end = endLine.safeParse(value).data?.end
      if (end !== undefined || openRecord.takeKey(value)) return
      return tell(`Line ${number} is damaged.`)
    },
    end(): void {
      if (!header) throw new ExportError('The file is empty.')
      if (end === undefined) {
        tell('The end is missing: the file was cut off, or is not complete.')
      }
      if (records === header.count && records === (end ?? records)) return
      const made = Math.max(header.count, end ?? 0)
      tell(`The file should hold ${made} records and holds ${records}.`)
    },
  }
}

/** Knows the keys that the file has given so far. */
function createRecordOpener(identities: string[]) {
  const keys = new Map<string, Uint8Array>()
  const opener = createOpener({
    identity: identities,
    async loadKey(id) {
      const wrapped = keys.get(id)
      if (wrapped) noteUse(keys, id, wrapped, KEYS_REMEMBERED)
      return wrapped
    },
  })
  return {
    takeKey(value: object): boolean {
      const { data } = keyLine.safeParse(value)
      if (data) noteUse(keys, data.key, bytesOf(data.wrapped), KEYS_REMEMBERED)
      return data !== undefined
    },
    async open(
      { purpose, petition }: ExportHeader,
      { sealed, ...clear }: RecordLine,
    ): Promise<OpenedRecord | Fault> {
      const texts = {} as Record<SealedField, string | null>
      for (const field of SEALED_FIELDS) {
        const base64 = sealed[field]
        const record = base64 == null ? null : bytesOf(base64)
        const ids = { petition: petition.id, signature: clear.id }
        try {
          texts[field] =
            record && (await opener.open({ purpose, ...ids, field }, record))
        } catch (error) {
          if (!(error instanceof VaultError)) throw error
          return {
            sentence: `its ${field} ${reasons[error.code]}.`,
            isForOthers: error.code === 'wrong-identity',
          }
        }
      }
      return { ...clear, ...texts }
    },
  }
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64')
}

function parse({ text }: Line): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** @throws ExportError when it is none */
function headerIn(value: object = {}): ExportHeader {
  const { data } = exportHeader.safeParse(value)
  if (data) return data
  const { format, version } = value as Record<string, unknown>
  if (format !== EXPORT_FORMAT) {
    throw new ExportError('The file is no sealed export.')
  }
  if (version === EXPORT_VERSION) {
    throw new ExportError('The first line of the export is damaged.')
  }
  throw new ExportError(
    `The export is of version ${JSON.stringify(version)}, and this program ` +
      `reads version ${EXPORT_VERSION}.`,
  )
}

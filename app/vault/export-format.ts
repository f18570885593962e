import { z } from 'zod'

/** In the first line of every sealed export; docs/sealed-export.md has it all. */
export const EXPORT_FORMAT = 'moratorium-sealed-export'
export const EXPORT_VERSION = 1

/**
 * Between two records of one key are records of at most so many other keys, or
 * the key is given again: neither side has to remember more of them.
 */
export const KEYS_IN_REACH = 100

/** What is sealed, in the order in which it is shown. */
export const SEALED_FIELDS = [
  'name',
  'address',
  'postcode',
  'comment',
  'nonce',
] as const
export type SealedField = (typeof SEALED_FIELDS)[number]

const text = z.string().nullable()
const bytes = z.base64().nullish()

export const exportHeader = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  /** Part of what a record is bound to; see `Place`. */
  purpose: z.enum(['signature', 'test']),
  petition: z.object({ id: z.string(), slug: z.string() }),
  /** How many records follow. */
  count: z.int().min(0),
  /** How many of them are confirmed. */
  counted: z.int().min(0),
  /** The day, in UTC. */
  made_on: z.string(),
  /** For what is to say later which part of the public log it covers. */
  checkpoint: z.unknown(),
})

export const keyLine = z.object({ key: z.guid(), wrapped: z.base64() })

export const recordLine = z.object({
  id: z.guid(),
  state: z.string(),
  country: text,
  language: text,
  consent_version: text,
  asked_on: text,
  confirmed_on: text,
  public_name: text,
  score: z.number(),
  reasons: z.array(z.string()),
  sealed: z.object({
    name: bytes,
    address: bytes,
    postcode: bytes,
    comment: bytes,
    nonce: bytes,
  }),
})

export const endLine = z.object({ end: z.int().min(0) })

export type ExportHeader = z.output<typeof exportHeader>
export type KeyLine = z.output<typeof keyLine>
export type RecordLine = z.output<typeof recordLine>

/** A record with its sealed fields opened; null where there is nothing. */
export type OpenedRecord = Omit<RecordLine, 'sealed'> &
  Record<SealedField, string | null>

/**
 * One line of an export. All of it is ASCII: some readers of lines end them at
 * U+2028 and its like too, and a name may hold one.
 */
export function exportLine(
  value: ExportHeader | KeyLine | RecordLine | { end: number },
): string {
  const line = JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${line}\n`
}

/**
 * Notes that a key is used. Of those used earlier the last {@link KEYS_IN_REACH}
 * stay: a Map keeps the order of insertion, so its first entry is the one that
 * was not used for the longest time.
 */
export function noteUse<Value>(
  recent: Map<string, Value>,
  key: string,
  value: Value,
  remembered = KEYS_IN_REACH,
): void {
  recent.delete(key)
  recent.set(key, value)
  const [oldest] = recent.keys()
  if (recent.size > remembered) recent.delete(oldest!)
}

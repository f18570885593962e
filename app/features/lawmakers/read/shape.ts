import { z } from 'zod'
import { readPartialDate } from './partial-date.ts'
import { UnreadableList } from './record.ts'

/** Of one value; the longest that is known, three addresses in one, has 120. */
export const MOST_CHARACTERS = 2_000
/** Of an id; those of the files that are known have 36 to 47. */
export const MOST_OF_ID = 200
/** Seventy times the longest list of FORMATS.md. */
const MOST_ENTRIES = 200_000

/** As given, without what no database stores: NUL and half characters. */
const raw = z
  .string('is not text')
  .max(MOST_CHARACTERS, `has more than ${MOST_CHARACTERS} characters`)
  .transform((value) => value.replaceAll('\0', '\ufffd').toWellFormed())

/** White space folded, control characters too; null where nothing is left. */
const folded = raw.transform(fold)

/** What is not said is null; what is no text is refused. */
export const maybeText = folded.nullish().transform((value) => value ?? null)

export const maybeRaw = raw.nullish().transform((value) => value || null)

/** Some publishers write their ids, or the numbers of districts, as numbers. */
export const text = z
  .union([folded, z.int().transform(String)], 'is neither text nor a number')
  .transform((value, context) => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: 'is empty' })
    return z.NEVER
  })

/** Of a person. */
export const id = text.refine(
  (value) => value.length <= MOST_OF_ID,
  `has more than ${MOST_OF_ID} characters`,
)

export const maybeLabel = z
  .union([folded, z.int().transform(String)], 'is neither text nor a number')
  .nullish()
  .transform((value) => value ?? null)

/** An end that cannot be read must not count as none: the seat may be empty. */
export const maybeDate = maybeLabel.transform((value, context) => {
  const date = value === null ? null : readPartialDate(value)
  if (date !== undefined) return date
  const message = 'is not a date like 2026-01-31'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** Counted before anything in it is looked at: each fault takes memory. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(z.unknown(), 'is not a list')
    .max(MOST_ENTRIES, `has more than ${MOST_ENTRIES} entries`)
    .pipe(z.array(item))
}

/** A list that may be left out or null. */
export function maybeList<Item extends z.ZodType>(item: Item) {
  return listOf(item)
    .nullish()
    .transform((items) => items ?? [])
}

/** An object of which only the named fields are looked at. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, 'is not an object')
}

/** @throws UnreadableList that says which field is not what it must be */
export function checkShape<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
  value: unknown,
): z.output<Shape> {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  const place = path.map((step) =>
    typeof step === 'number' ? `entry ${step + 1}` : `“${String(step)}”`,
  )
  throw new UnreadableList({
    file,
    line: null,
    message: `${place.join(', ') || 'The file'} ${message}.`,
  })
}

export function fold(value: string): string | null {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null
}

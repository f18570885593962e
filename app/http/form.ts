import type { z } from 'zod'

/** What a form that was refused shows again: nothing typed is lost. */
export type Refused = {
  ok: false
  /** field → key of the sentence in the catalogue */
  problems: Record<string, string>
  values: Record<string, string>
}

/**
 * Reads posted fields by a schema whose messages are keys of the catalogue. A
 * field that was sent twice counts once, the last one.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  fields: Iterable<[string, unknown]>,
): { ok: true; value: z.output<Schema> } | Refused {
  const values = typedValues(fields)
  const parsed = schema.safeParse(values)
  if (parsed.success) return { ok: true, value: parsed.data }

  const problems: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    problems[String(issue.path[0])] ??= issue.message
  }
  return { ok: false, problems, values }
}

/** What was typed, by field; files are none. */
export function typedValues(
  fields: Iterable<[string, unknown]>,
): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of fields) {
    if (typeof value === 'string') values[name] = value
  }
  return values
}

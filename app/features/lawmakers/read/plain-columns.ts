import type { Csv } from './csv.ts'
import { UnreadableList } from './record.ts'

/** What a table of somebody's own can hold, by our names. */
const ours =
  'id name sort_name email area party role contact_form start end chamber language'.split(
    ' ',
  )

/**
 * The columns to read: our name → the header's. Those that are not given are
 * taken where the header has our name itself, unless it was given for another.
 *
 * @throws UnreadableList for names that are not ours or not in the header, and
 *   without one for `name`
 */
export function chooseColumns(
  file: string,
  { header }: Csv,
  given: Record<string, string> = {},
): Map<string, string> {
  function refuse(message: string): never {
    throw new UnreadableList({ file, line: 1, message })
  }
  const columns = new Map(Object.entries(given))
  for (const [our, theirs] of columns) {
    if (!ours.includes(our)) {
      refuse(
        `“${our}” is none of the columns that are read: ${ours.join(', ')}.`,
      )
    }
    if (!header.includes(theirs)) refuse(`There is no column “${theirs}”.`)
  }
  const taken = new Set(columns.values())
  for (const our of ours) {
    const isFree = !columns.has(our) && !taken.has(our)
    if (isFree && header.includes(our)) columns.set(our, our)
  }
  return columns.has('name') ? columns : refuse('There is no column “name”.')
}

import type { Csv } from './csv.ts'
import { UnreadableList } from './record.ts'

/** What a table of somebody's own can hold, by our names. */
const ours =
  'id name sort_name email area party role contact_form start end chamber language'.split(
    ' ',
  )

/** A message of more is not read. */
const MOST_SHOWN = 30

/**
 * The columns to read: our name → the header's. Those that are not given are
 * taken where the header has our name itself, or else one column alone that is
 * called so but for case and spaces, unless it was given for another.
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
    if (!header.includes(theirs)) refuse(noColumn(theirs, header))
  }
  const taken = new Set(columns.values())
  for (const our of ours) {
    const isFree = !columns.has(our) && !taken.has(our)
    const theirs = isFree && findColumn(our, header, taken)
    if (theirs) columns.set(our, theirs)
  }
  return columns.has('name') ? columns : refuse(noColumn('name', header))
}

function findColumn(
  our: string,
  header: string[],
  taken: Set<string>,
): string | undefined {
  if (header.includes(our)) return our
  const [alike, ...others] = header.filter((one) => bare(one) === bare(our))
  const isClear = others.length === 0
  return isClear && alike !== undefined && !taken.has(alike) ? alike : undefined
}

/** “Sort name” is our `sort_name`. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '')
}

function noColumn(name: string, header: string[]): string {
  const more = header.length - MOST_SHOWN
  const there = header.slice(0, MOST_SHOWN).map((one) => `“${one}”`)
  return (
    `There is no column “${name}”. There are: ${there.join(', ')}` +
    (more > 0 ? ` and ${more} more.` : '.')
  )
}

import type { ChamberKind } from '#db/schema.ts'

/**
 * Of all files of a list together: twice all of Open States, of whose 7,400
 * files most have 1 to 2 KB.
 */
export const MOST_LIST_BYTES = 20 * 1024 * 1024

/** One file as it was given: its name is said where something is wrong in it. */
export type GivenFile = { name: string; bytes: Uint8Array }

/**
 * What a reader makes of one person in one chamber, before anything is judged
 * or cleaned. Birth dates, phones, homes, staff and families are never in it.
 */
export type ReadPerson = {
  /** The source's own id; the same in its next edition. */
  externalId: string
  /** As published, white space folded, letters and order as they are. */
  name: string
  /** By which the source sorts: surname first where it says so; else `name`. */
  sortName: string
  /** Other names by language (BCP 47), where the source tags them. */
  names: Record<string, string>
  /** Key into {@link ReadList.chambers}. */
  chamber: string
  /** Constituency, as the source names it; for the US `CA-14`, for its senators `CA`. */
  area: string | null
  party: string | null
  role: string | null
  /** What stands in the source's fields for e-mail, each as it is. */
  rawAddresses: string[]
  contactForm: string | null
  /** Of this membership alone, YYYY, YYYY-MM or YYYY-MM-DD; null: not said. */
  start: string | null
  end: string | null
  /**
   * False only where the list is about terms, and this is about an older one, or
   * where the source keeps them among those who have left.
   */
  inNewestTerm: boolean
  /** Known to have died: never in office. */
  isDead: boolean
}

export type ReadChamber = {
  name: string
  kind: ChamberKind
  /** The newest term, where the list is about terms. */
  term: { name: string | null; start: string | null; end: string | null } | null
}

/** A sentence for the one who imports, and where in the file, if at one place. */
export type Problem = { file: string; line: number | null; message: string }

export type ListFormat =
  | 'popolo'
  | 'everypolitician-csv'
  | 'congress-json'
  | 'congress-csv'
  | 'openstates-yaml'
  | 'openstates-csv'
  | 'europarl-csv'
  | 'plain-csv'

/** Of a whole list, of one file or several that belong together. */
export type ReadList = {
  format: ListFormat
  encoding: 'utf-8' | 'windows-1252'
  /** By a key of the reader's own, such as `lower`. */
  chambers: Record<string, ReadChamber>
  /** One per membership that is to be looked at; ids may repeat. */
  people: ReadPerson[]
  /** What is odd and does not stop the import: lost letters, wrong country … */
  warnings: Problem[]
}

/** Why a list is refused: nothing of it is stored. */
export class UnreadableList extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    const { file, line, message } = problem
    super(`${file}${line === null ? '' : `, line ${line}`}: ${message}`)
    this.name = 'UnreadableList'
    this.problem = problem
  }
}

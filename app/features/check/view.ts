/** What was compared with, as a page tells it. */
export type Compared = {
  lists: {
    name: string
    publisher: string
    /** ISO day, or null where it is not known. */
    published: string | null
    /** ISO moment. */
    importedAt: string
  }[]
  /** Domains and e-mail addresses of all lists together. */
  entries: number
}

export type Match = {
  written: string
  host: string
  /** The entry of the list: the address, its host, or a parent of that. */
  matched: string
  /** Of the attackers' infrastructure; empty: unassigned. */
  generations: string[]
}

/** An address that is not what it looks like. */
export type Odd = {
  looksLike: string
  /** What a browser really opens. */
  opens: string
}

export type Checked = {
  /** How many addresses were read. */
  read: number
  /** The first of them, and how many there are. */
  matches: Match[]
  matched: number
  /** The first that no list holds. */
  unmatched: string[]
  odd: Odd[]
}

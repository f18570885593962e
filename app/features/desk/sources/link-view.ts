export type LinkView = {
  /** Pages to choose from. */
  choices: { value: string; label: string }[]
  /** The link, and the query that names it at the desk. */
  made: { link: string; search: string; source: string } | null
  values: Record<string, string>
}

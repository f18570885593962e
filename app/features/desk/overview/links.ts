import type { OverviewView } from './view.ts'

type Shown = Pick<OverviewView, 'petition' | 'period'>

/** What an address of the overview says; null for what it leaves out. */
type Change = {
  petition?: string | null
  range?: string | null
  domain?: string
  chart?: string
}

/**
 * Of the overview, or of a table, for the same petition and time but for what
 * `change` says.
 */
export function linkTo(
  path: '/desk' | '/desk/live' | '/desk/figures.csv',
  { petition, period }: Shown,
  change: Change = {},
): string {
  const { range, firstDay, lastDay, by, tooFine } = period
  const days = range ? {} : { from: firstDay, to: lastDay }
  const same = { petition, range, ...days, by: tooFine ?? by }
  const given = change.range
    ? { petition, range: change.range }
    : { ...same, ...change }
  const params = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return `${path}?${new URLSearchParams(params)}`
}

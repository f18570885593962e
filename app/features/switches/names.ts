/** What campaigners can stop, in the order in which it is listed. */
export const switchNames = [
  'signing',
  'letters',
  'donations',
  'news',
  'country-counts',
] as const

export type SwitchName = (typeof switchNames)[number]

/** Why something is stopped, in a campaigner's words, and since when. */
export type Stop = { why: string; since: Date }

/** Of each switch; null while it goes. */
export type Stops = Record<SwitchName, Stop | null>

export function isSwitchName(typed: string | undefined): typed is SwitchName {
  return switchNames.some((name) => name === typed)
}

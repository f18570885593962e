import type { CountrySwitch } from '../../letters/countries.server.ts'

/** How a country's switches stand, as its form carries it along. */
export function shownState(now: CountrySwitch): string {
  const word = (isOff: boolean) => (isOff ? 'off' : 'on')
  return `${word(now.targetsOff)} ${word(now.residentsOff)}`
}

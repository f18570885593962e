import { countryName } from '#app/i18n/format.ts'
import { listCountries } from '#app/i18n/countries.ts'
import { otherTargets } from '../../lawmakers/country-code.ts'

/** Every country that lawmakers can be of, by name. */
export function countriesToChoose(): { code: string; name: string }[] {
  const others = otherTargets.map((code) => ({
    code,
    name: countryName('en', code),
  }))
  return [...listCountries('en'), ...others].toSorted((one, other) =>
    one.name.localeCompare(other.name),
  )
}

import { countryName } from '#app/i18n/format.ts'
import type { Services } from '#app/services.server.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import {
  listChambers,
  type ListedChamber,
} from '../../lawmakers/chambers.server.ts'
import { isTargetCountry } from '../../lawmakers/country-code.ts'
import {
  type CountrySwitch,
  countrySwitch,
  listSwitches,
} from '../../letters/countries.server.ts'

type Needed = Pick<Services, 'db' | 'now'>

export type CountryRow = {
  code: string
  name: string
  chambers: number
  members: number
  withAddress: number
  /** Chambers whose list is stale, and that are not written to for it. */
  stale: number
  isSample: boolean
  isOff: boolean
}

/** Every country of the directory, by name. */
export async function showDirectory(services: Needed): Promise<CountryRow[]> {
  const chambers = await listChambers(services, null)
  const switches = await listSwitches(services)
  const off = new Set(
    switches.filter((one) => one.targetsOff).map(({ country }) => country),
  )
  const sum = (some: ListedChamber[], of: 'members' | 'withAddress') =>
    some.reduce((total, chamber) => total + chamber[of], 0)
  return [...Map.groupBy(chambers, ({ country }) => country)]
    .map(([code, some]) => ({
      code,
      name: countryName('en', code),
      chambers: some.length,
      members: sum(some, 'members'),
      withAddress: sum(some, 'withAddress'),
      stale: some.filter(({ isMailed }) => !isMailed).length,
      isSample: some.every(({ isSample }) => isSample),
      isOff: off.has(code),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

export type CountryView = {
  code: string
  name: string
  chambers: ListedChamber[]
  switches: CountrySwitch
}

/**
 * A country's chambers; a country without any is shown too, so that letters of
 * its residents can be stopped.
 *
 * @throws DeskNotFound for what is no country's code
 */
export async function showDirectoryCountry(
  services: Needed,
  code: string,
): Promise<CountryView> {
  if (!isTargetCountry(code)) throw new DeskNotFound()
  return {
    code,
    name: countryName('en', code),
    chambers: await listChambers(services, code),
    switches: await countrySwitch(services, code),
  }
}

/** @throws DeskNotFound */
export async function findChamber(
  services: Needed,
  code: string,
  slug: string,
): Promise<ListedChamber> {
  const { chambers } = await showDirectoryCountry(services, code)
  const chamber = chambers.find((one) => one.slug === slug)
  if (chamber) return chamber
  throw new DeskNotFound('There is no chamber at this address.')
}

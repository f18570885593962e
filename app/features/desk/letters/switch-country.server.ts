import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { isTargetCountry } from '../../lawmakers/country-code.ts'
import {
  type CountrySwitch,
  countrySwitch,
  switchCountry,
} from '../../letters/countries.server.ts'
import { shownState } from './switch-words.ts'

const switchForm = z.object({
  country: z
    .string('Choose the country.')
    .refine(isTargetCountry, 'Choose the country.'),
  targetsOff: z.literal('yes').optional(),
  residentsOff: z.literal('yes').optional(),
  /** {@link shownState} when the form was shown. */
  was: z.string().default(''),
  why: z
    .string()
    .trim()
    .min(1, 'Say why: it is shown to all who work here.')
    .max(300, 'At most 300 characters, please.'),
})

/**
 * Stops or allows letters to a country and from its residents, as ticked; not
 * where somebody changed them since the form was shown.
 */
export async function switchByForm(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  values: Record<string, string>,
): Promise<{ ok: true; said: 'switched' } | Refused> {
  const form = parseForm(switchForm, Object.entries(values))
  if (!form.ok) return form
  const { country, why, was } = form.value
  const now = await countrySwitch(services, country)
  if (was !== shownState(now)) {
    const problems = {
      targetsOff:
        'Somebody changed this country meanwhile, so nothing was done. Below ' +
        'is how it is now: tick anew what is to be stopped.',
    }
    return { ok: false, problems, values: staleValues(country, why, now) }
  }
  const targetsOff = form.value.targetsOff === 'yes'
  const residentsOff = form.value.residentsOff === 'yes'
  const word = (isOff: boolean) => (isOff ? 'off' : 'on')
  const detail = { targets: word(targetsOff), residents: word(residentsOff) }
  await acting(
    services,
    { by, act: 'letters.country', subject: country, detail },
    () => switchCountry(services, country, { targetsOff, residentsOff, why }),
  )
  return { ok: true, said: 'switched' }
}

/** As it is now, with what was typed. */
function staleValues(
  country: string,
  why: string,
  now: CountrySwitch,
): Record<string, string> {
  return {
    country,
    why,
    was: shownState(now),
    ...(now.targetsOff && { targetsOff: 'yes' }),
    ...(now.residentsOff && { residentsOff: 'yes' }),
  }
}

/** What an address asks to see; nothing where that is no country. */
export async function chosenCountry(
  services: Pick<Services, 'db'>,
  code: string | null,
): Promise<{ code: string; now: CountrySwitch } | null> {
  if (code === null || !isTargetCountry(code)) return null
  return { code, now: await countrySwitch(services, code) }
}

import { z } from 'zod'
import { parseForm, type Refused } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { isTargetCountry } from '../../lawmakers/country-code.ts'
import { switchCountry } from '../../letters/countries.server.ts'

const switchForm = z.object({
  country: z
    .string('Choose the country.')
    .refine(isTargetCountry, 'Choose the country.'),
  targetsOff: z.literal('yes').optional(),
  residentsOff: z.literal('yes').optional(),
  why: z
    .string()
    .trim()
    .min(1, 'Say why: it is shown to all who work here.')
    .max(300, 'At most 300 characters, please.'),
})

/** Stops or allows letters to a country and from its residents, as ticked. */
export async function switchByForm(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  values: Record<string, string>,
): Promise<{ ok: true; said: 'switched' } | Refused> {
  const form = parseForm(switchForm, Object.entries(values))
  if (!form.ok) return form
  const { country, why } = form.value
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

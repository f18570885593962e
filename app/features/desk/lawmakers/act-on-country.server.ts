import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { acceptStale } from '../../lawmakers/accept-stale.server.ts'
import { DirectoryRefused } from '../../lawmakers/errors.ts'
import { switchByForm } from '../letters/switch-country.server.ts'
import { showDirectoryCountry } from './show-directory.server.ts'

type Needed = Pick<Services, 'db' | 'now'>
type Acted = { ok: true; said: string } | Refused
type Given = { code: string; fields: Iterable<[string, unknown]> }

/**
 * Accepts a stale list of a country, or stops letters to it.
 *
 * @throws DeskNotFound for what is no country's code
 */
export async function actOnCountry(
  services: Needed,
  by: SignedIn,
  { code, fields }: Given,
): Promise<Acted> {
  await showDirectoryCountry(services, code)
  const values = typedValues(fields)
  if (values.do !== 'stale') {
    return switchByForm(services, by, { ...values, country: code })
  }
  return accept(services, by, { code, values })
}

const staleForm = z.object({
  chamber: z.string('Choose the chamber.').min(1, 'Choose the chamber.'),
  staleWhy: z
    .string()
    .trim()
    .min(1, 'Say why this list is good enough: it is kept with it.')
    .max(300, 'At most 300 characters, please.'),
})

async function accept(
  services: Needed,
  by: SignedIn,
  { code, values }: { code: string; values: Record<string, string> },
): Promise<Acted> {
  const form = parseForm(staleForm, Object.entries(values))
  if (!form.ok) return form
  const { chamber: slug, staleWhy: why } = form.value
  const subject = `${code}/${slug}`
  try {
    await acting(services, { by, act: 'lawmakers.accept-stale', subject }, () =>
      acceptStale(services, { country: code, slug, why }),
    )
  } catch (error) {
    if (!(error instanceof DirectoryRefused)) throw error
    return { ok: false, problems: { chamber: error.message }, values }
  }
  return { ok: true, said: 'stale' }
}

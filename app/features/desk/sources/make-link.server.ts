import { z } from 'zod'
import { parseForm, type Refused, typedValues } from '#app/http/form.ts'
import { isLanguage } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { keepSource } from '../../figures/remember-source.server.ts'
import { nameIn, PART_LENGTH, sourceText } from '../../figures/source.ts'
import { pathIn } from './read-link.server.ts'

const NOT_A_NAME =
  `Use at most ${PART_LENGTH} letters from a to z, digits, dots and hyphens, ` +
  'and nothing that is an address, a telephone number or a token.'

const part = z
  .string()
  .catch('')
  .transform((typed, context) => {
    const name = nameIn(plain(typed))
    if (name || typed.trim() === '') return name
    context.addIssue(NOT_A_NAME)
    return z.NEVER
  })

/** “Poster Berlin!” as the name that it can be in a link: poster-berlin. */
function plain(typed: string): string {
  // An address is refused, not made a name that nobody meant.
  if (/[@/:]/.test(typed)) return typed
  return typed
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

const linkForm = z.object({
  language: z
    .string()
    .catch('')
    .refine(isLanguage, 'Choose one of the languages.'),
  source: part.refine(
    (name) => name !== null,
    'Say where the link will stand, as newsletter or poster.',
  ),
  medium: part,
  campaign: part,
})

/**
 * Makes the link that a form asks for: its source is counted from then on,
 * however many others visitors invent.
 *
 * @returns the address of the page that shows the link
 */
export async function makeLink(
  services: Pick<Services, 'db' | 'now' | 'origin'>,
  by: SignedIn,
  fields: FormData,
): Promise<{ ok: true; to: string } | Refused> {
  const values = typedValues(fields)
  const form = parseForm(linkForm, fields)
  const address = values.address?.trim()
  const path = pathIn(address || values.page || '', services.origin)
  if (!form.ok || !path) {
    const problems = {
      ...(!path && problemOf(address, services.origin)),
      ...(!form.ok && form.problems),
    }
    return { ok: false, problems, values }
  }
  const { language, source, ...rest } = form.value
  const named = { source: source!, ...rest }
  const utm = sourceText(named)
  const wish = { by, act: 'sources.link', subject: utm, detail: { path } }
  await acting(services, wish, () => keepSource(services, named))
  const query = new URLSearchParams({ page: path, language, utm })
  return { ok: true, to: `/desk/sources/link?${String(query)}` }
}

function problemOf(
  address: string | undefined,
  origin: string,
): Record<string, string> {
  return address
    ? {
        address:
          'Only pages of ours for everybody can be linked to: type an address ' +
          `that begins with ${origin}/ or with /.`,
      }
    : { page: 'Choose a page.' }
}

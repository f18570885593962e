import { type Language, localPath } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { listFindings } from '../findings/list.server.ts'
import { findAuthority } from '../lawmakers/authority.server.ts'
import { composeLetter, type Opening } from './template.ts'

/** A letter to begin with, from what was published about the country. */
export async function draftLetter(
  services: Pick<Services, 'db' | 'origin'>,
  language: Language,
  country: string,
  opening: Opening,
): Promise<{ subject: string; body: string }> {
  const [{ findings, toAll }, authority] = await Promise.all([
    listFindings(services, language),
    findAuthority(services, language, country),
  ])
  return composeLetter({
    language,
    country,
    isClient: findings.some(
      ({ countries, confidence }) =>
        confidence.includes('client') && countries.includes(country),
    ),
    decides: authority?.decides ?? false,
    opening,
    findings,
    toAll,
    urlOf: (path) => services.origin + localPath(language, path),
  })
}

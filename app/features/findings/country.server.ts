import { isCountry } from '#app/i18n/countries.ts'
import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { CountryNotFound } from './errors.ts'
import { listFindings, type ToldFindings } from './list.server.ts'

export type ShownCountry = ToldFindings & {
  code: string
  /** Whether a potential client was identified there. */
  isClient: boolean
  /** Kinds of the findings about it: what can be asked follows from them. */
  kinds: string[]
  /** The other countries that findings name. */
  others: string[]
}

/** @throws CountryNotFound for a country that no finding names */
export async function showCountry(
  services: Pick<Services, 'db'>,
  language: Language,
  code: string,
): Promise<ShownCountry> {
  const { findings, toAll } = await listFindings(services, language)
  const about = findings.filter(({ countries }) => countries.includes(code))
  if (!isCountry(code) || about.length === 0) throw new CountryNotFound()
  const named = new Set(findings.flatMap(({ countries }) => countries))
  named.delete(code)
  return {
    code,
    toAll,
    findings: about,
    isClient: about.some(({ confidence }) => confidence.includes('client')),
    kinds: [...new Set(about.map(({ kind }) => kind))],
    others: [...named],
  }
}

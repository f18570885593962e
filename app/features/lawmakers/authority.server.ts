import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import type { AuthorityView } from './view.ts'

/**
 * Who decides about exports in a country, in `language` or else in English;
 * null where it is not known.
 *
 * @param code ISO 3166-1 alpha-2, or EU
 */
export async function findAuthority(
  { db }: Pick<Services, 'db'>,
  language: Language,
  code: string,
): Promise<AuthorityView | null> {
  const found = await db
    .selectFrom('authority')
    .innerJoin('authority_text', 'authority_text.country', 'authority.country')
    .select(['decides', 'body', 'legislature', 'lever', 'sources'])
    .select((row) => [
      row.ref('as_of').$castTo<string>().as('asOf'),
      row.ref('language').$castTo<Language>().as('language'),
    ])
    .where('authority.country', '=', code)
    .where('language', 'in', [language, 'en'])
    .orderBy((row) => row('language', '=', language), 'desc')
    .executeTakeFirst()
  return found ?? null
}

/** Of which countries it is known who decides, by code. */
export function listAuthorities({
  db,
}: Pick<Services, 'db'>): Promise<{ code: string; decides: boolean }[]> {
  return db
    .selectFrom('authority')
    .select(['country as code', 'decides'])
    .orderBy('country')
    .execute()
}

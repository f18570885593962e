import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { isPast } from './confirm.server.ts'
import { oldestPending } from './store-confirmed.server.ts'
import { parseToken } from './token.server.ts'

/** What a mailed link stands for. Looking changes nothing. */
export type TokenState =
  | {
      outcome: 'pending' | 'used' | 'withdrawn'
      slug: string
      action: string
      /** Of the petition's texts. */
      language: Language
    }
  | { outcome: 'expired' | 'unknown' }

/** Of the link that confirms. */
export async function findByToken(
  { db, now }: Pick<Services, 'db' | 'now'>,
  token: string,
  reader: Language,
): Promise<TokenState> {
  const parsed = parseToken(token)
  if (!parsed) return { outcome: 'unknown' }

  const found = await db
    .selectFrom('signature')
    .innerJoin('petition', 'petition.id', 'signature.petition_id')
    .innerJoin('petition_text', 'petition_text.petition_id', 'petition.id')
    .select(['state', 'asked_at', 'slug', 'action'])
    .select((text) =>
      text.ref('petition_text.language').$castTo<Language>().as('language'),
    )
    .where('signature.id', '=', parsed.id)
    .where('signature.confirm_hash', '=', parsed.hash)
    .orderBy((order) => order('petition_text.language', '=', reader), 'desc')
    .orderBy('petition_text.language', 'asc')
    .limit(1)
    .executeTakeFirst()
  if (!found) {
    return { outcome: isPast(parsed.day, now()) ? 'expired' : 'unknown' }
  }

  const { state, asked_at, ...petition } = found
  if (state === 'withdrawn' || state === 'erased') {
    return { outcome: 'withdrawn', ...petition }
  }
  if (state !== 'pending') return { outcome: 'used', ...petition }
  return asked_at >= oldestPending(now())
    ? { outcome: 'pending', ...petition }
    : { outcome: 'expired' }
}

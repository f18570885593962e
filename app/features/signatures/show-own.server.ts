import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import { showSigning } from '../switches/read.server.ts'
import { heldBy } from './find-own.server.ts'
import type { OwnView } from './own-view.ts'

/**
 * A signature as its owner sees it. Looking changes nothing, and a token that
 * was guessed, cut or made up is answered like one that never was.
 */
export async function showOwn(
  services: Pick<Services, 'db' | 'now' | 'keys' | 'stops'>,
  token: string,
  reader: Language,
): Promise<OwnView | { outcome: 'unknown' }> {
  const { db, now, keys } = services
  const condition = heldBy(token, now())
  if (!condition) return { outcome: 'unknown' }

  const row = await db
    .selectFrom('signature')
    .innerJoin('petition', 'petition.id', 'signature.petition_id')
    .innerJoin('petition_text', 'petition_text.petition_id', 'petition.id')
    .selectAll('signature')
    .select(['slug', 'action', 'petition_text.language as text_language'])
    .where(condition)
    .orderBy((order) => order('petition_text.language', '=', reader), 'desc')
    .orderBy('petition_text.language', 'asc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { outcome: 'unknown' }
  const { hasNews } = await showSigning(services)
  return {
    outcome: 'own',
    slug: row.slug,
    action: row.action,
    language: row.text_language as Language,
    state: row.state,
    since: isoDay(row.state_since),
    askedOn: isoDay(row.asked_at),
    country: row.country,
    publicName: row.public_name,
    news: row.sealed_news !== null,
    hasNews,
    sealed: {
      name: row.sealed_name !== null,
      postcode: row.sealed_postcode !== null,
      comment: row.sealed_comment !== null,
    },
    discreet: row.discreet,
    comparable: keys.secrets.hasPepper(row.petition_id),
  }
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

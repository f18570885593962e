import type { Language } from '#app/i18n/translate.ts'
import type { Services } from '#app/services.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import { parseToken } from '../signatures/token.server.ts'
import { findAddressees } from './addressees.server.ts'
import { oldestPending } from './pending.ts'
import type { LetterPage } from './view.ts'

type Needed = Pick<Services, 'db' | 'now'>

/** What is in one of these may still be sent, or sent again. */
const OPEN: DeliveryState[] = ['queued', 'held', 'sending', 'unknown']

/**
 * What becomes of the letter behind a mailed token. Looking changes nothing. As
 * long as it is pending, the page names those to whom it would go now.
 *
 * @param language of the page, for their names
 */
export async function showLetter(
  services: Needed,
  token: string,
  language: Language,
): Promise<LetterPage> {
  const parsed = parseToken(token)
  const letter = parsed && (await findLetter(services, parsed))
  if (!letter) return { outcome: 'unknown' }
  if (letter.state === 'confirmed') {
    return showConfirmed(services, { ...letter, language })
  }
  if (letter.asked_at < oldestPending(services.now())) {
    return { outcome: 'unknown' }
  }
  const place = { ...letter, language }
  const to = await findAddressees(services, place, letter.targets)
  return {
    outcome: 'pending',
    country: letter.country,
    deliveries: to.map(({ name, chamber }) => ({
      lawmaker: name,
      chamber,
      state: null,
    })),
    canTakeBack: true,
  }
}

function findLetter(
  { db }: Needed,
  { id, hash }: { id: string; hash: Buffer },
) {
  return db
    .selectFrom('letter')
    .select(['id', 'state', 'country', 'targets', 'asked_at', 'sealed_text'])
    .where('id', '=', id)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
}

async function showConfirmed(
  { db }: Needed,
  given: {
    id: string
    country: string
    language: Language
    sealed_text: Buffer | null
  },
): Promise<LetterPage> {
  const { id, country, language } = given
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .select(['lawmaker.name', 'names', 'chamber.name as chamber', 'state'])
    .where('letter_id', '=', id)
    .select('sort_name')
    .execute()
  const { compare } = new Intl.Collator(language, { numeric: true })
  const sorted = rows.toSorted(
    (one, other) =>
      compare(one.chamber, other.chamber) ||
      compare(one.sort_name, other.sort_name),
  )
  const deliveries = sorted.map(({ name, names, chamber, state }) => ({
    lawmaker: names[language] ?? name,
    chamber,
    state,
  }))
  return {
    outcome: 'confirmed',
    country,
    deliveries,
    canTakeBack:
      given.sealed_text !== null &&
      deliveries.some(({ state }) => OPEN.includes(state)),
  }
}

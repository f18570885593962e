import type { Services } from '#app/services.server.ts'
import { parseToken } from '../signatures/token.server.ts'
import { findAddressees } from './addressees.server.ts'
import { oldestPending } from './pending.ts'
import type { LetterPage } from './view.ts'

type Needed = Pick<Services, 'db' | 'now'>

/**
 * What becomes of the letter behind a mailed token. Looking changes nothing. As
 * long as it is pending, the page names those to whom it would go now.
 */
export async function showLetter(
  services: Needed,
  token: string,
): Promise<LetterPage> {
  const parsed = parseToken(token)
  const letter = parsed && (await findLetter(services, parsed))
  if (!letter) return { outcome: 'unknown' }
  if (letter.state === 'confirmed') return showConfirmed(services, letter)
  if (letter.asked_at < oldestPending(services.now())) {
    return { outcome: 'unknown' }
  }
  const to = await findAddressees(services, letter, letter.targets)
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
    .select(['id', 'state', 'country', 'language', 'targets', 'asked_at'])
    .where('id', '=', id)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
}

async function showConfirmed(
  { db }: Needed,
  { id, country }: { id: string; country: string },
): Promise<LetterPage> {
  const deliveries = await db
    .selectFrom('delivery')
    .innerJoin('lawmaker', 'lawmaker.id', 'lawmaker_id')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .select(['lawmaker.name as lawmaker', 'chamber.name as chamber', 'state'])
    .where('letter_id', '=', id)
    .orderBy('chamber.name')
    .orderBy('sort_name')
    .execute()
  return {
    outcome: 'confirmed',
    country,
    deliveries,
    canTakeBack: deliveries.some(
      ({ state }) => state === 'queued' || state === 'held',
    ),
  }
}

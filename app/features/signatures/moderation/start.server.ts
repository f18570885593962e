import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Wish } from './acts.ts'
import { affected } from './affected.server.ts'
import { countAlone, lockAlone, MOST_ALONE } from './alone.server.ts'
import { ModerationRefused } from './errors.ts'

const UNIQUE_VIOLATION = '23505'

export type Beginning = {
  /** Where it is chosen before: the same id does not begin twice. */
  id?: string
  /** Who does it at the desk. */
  campaignerId?: string
  /**
   * How many there may be to change: somebody looked at so many, or it is done
   * `alone`, so that with what the campaigner did in the last 24 hours it may
   * not be more than one may do.
   */
  most?: number | 'alone'
}

/**
 * Puts an act down to be done; nothing is changed yet. A worker begins with it
 * within seconds (`stepModerations`).
 *
 * @param reason why, for whoever asks later
 * @returns its id
 * @throws ModerationRefused without a reason, when it was undone already, or
 *   when there are more to change than there may be
 */
export async function startModeration(
  { db, now }: Pick<Services, 'db' | 'now'>,
  wish: Wish,
  reason: string,
  of: Beginning = {},
): Promise<string> {
  if (reason.trim() === '') {
    throw new ModerationRefused('Say why: the reason is kept with the act.')
  }
  const at = now()
  try {
    return await db.transaction().execute(async (trx) => {
      const most = await mostOf(trx, of, at)
      const { id, found } = await put(trx, { wish, reason, of, at })
      if (found > most) throw new ModerationRefused(MORE)
      return id
    })
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error
    throw new ModerationRefused(
      wish.act === 'undo'
        ? 'This act was undone already.'
        : 'This act has begun already.',
    )
  }
}

const MORE =
  'There are more now than when you looked, so nothing was done. Look again, then send it.'

async function mostOf(
  trx: Kysely<Schema>,
  { most = Infinity, campaignerId }: Beginning,
  at: Date,
): Promise<number> {
  if (most !== 'alone') return most
  await lockAlone(trx, campaignerId!)
  return MOST_ALONE - (await countAlone(trx, campaignerId!, at))
}

function put(
  trx: Kysely<Schema>,
  given: { wish: Wish; reason: string; of: Beginning; at: Date },
) {
  const { wish, reason, of, at } = given
  const isUndo = wish.act === 'undo'
  return trx
    .insertInto('moderation')
    .values({
      id: of.id ?? randomUUID(),
      act: wish.act,
      petition_id: isUndo ? null : wish.petitionId,
      condition: JSON.stringify(isUndo ? {} : wish.condition),
      undoes: isUndo ? wish.undoes : null,
      reason: reason.trim(),
      found: sql`(select count(*) from signature
        where ${affected(wish, at)})`,
      created_at: at,
      campaigner_id: of.campaignerId ?? null,
    })
    .returning(['id', 'found'])
    .executeTakeFirstOrThrow()
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Wish } from './acts.ts'
import { affected } from './affected.server.ts'
import { ModerationRefused } from './errors.ts'

const UNIQUE_VIOLATION = '23505'

/**
 * Puts an act down to be done; nothing is changed yet. A worker begins with it
 * within seconds (`stepModerations`).
 *
 * @param reason why, for whoever asks later
 * @param of the campaigner who does it, and the act's id where it is chosen
 *   before: the same id does not begin twice
 * @returns its id
 * @throws ModerationRefused without a reason, or when it was undone already
 */
export async function startModeration(
  { db, now }: Pick<Services, 'db' | 'now'>,
  wish: Wish,
  reason: string,
  of: { id?: string; campaignerId?: string } = {},
): Promise<string> {
  if (reason.trim() === '') {
    throw new ModerationRefused('Say why: the reason is kept with the act.')
  }
  const { id = randomUUID(), campaignerId = null } = of
  const at = now()
  const isUndo = wish.act === 'undo'
  try {
    await db
      .insertInto('moderation')
      .values({
        id,
        act: wish.act,
        petition_id: isUndo ? null : wish.petitionId,
        condition: JSON.stringify(isUndo ? {} : wish.condition),
        undoes: isUndo ? wish.undoes : null,
        reason: reason.trim(),
        found: sql`(select count(*) from signature
          where ${affected(wish, at)})`,
        created_at: at,
        campaigner_id: campaignerId,
      })
      .execute()
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error
    throw new ModerationRefused(
      isUndo ? 'This act was undone already.' : 'This act has begun already.',
    )
  }
  return id
}

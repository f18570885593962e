import type { Services } from '#app/services.server.ts'
import { ModerationRefused } from './errors.ts'
import { isId } from './is-id.ts'

/**
 * Ends an act before it is done; it waits for the step that is being done.
 * What was changed stays changed and can be undone.
 *
 * @throws ModerationRefused when there is no such act, or it has ended
 */
export async function cancelModeration(
  { db, now }: Pick<Services, 'db' | 'now'>,
  id: string,
): Promise<void> {
  const cancelled = isId(id)
    ? await db
        .updateTable('moderation')
        .set({ state: 'cancelled', ended_at: now() })
        .where('id', '=', id)
        .where('state', 'in', ['waiting', 'running'])
        .returning('id')
        .executeTakeFirst()
    : undefined
  if (!cancelled) {
    throw new ModerationRefused(`There is no act ${id} that goes on.`)
  }
}

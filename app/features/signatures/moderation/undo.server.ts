import type { Services } from '#app/services.server.ts'
import { isId } from './is-id.ts'
import type { Wish } from './acts.ts'
import { ModerationRefused } from './errors.ts'

/**
 * The wish to undo an act: what it changed and nobody changed since goes back.
 *
 * @throws ModerationRefused when there is no such act, it goes on, it was
 *   undone already, or is an undo itself
 */
export async function findUndo(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<Wish> {
  const found = isId(id)
    ? await db
        .selectFrom('moderation')
        .select(['act', 'state'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!found) throw new ModerationRefused(`There is no act ${id}.`)
  if (found.act === 'undo') {
    throw new ModerationRefused(
      'An undo is not undone: give the act that you want anew.',
    )
  }
  if (found.state === 'waiting' || found.state === 'running') {
    throw new ModerationRefused('This act goes on: cancel it first.')
  }
  const undone = await db
    .selectFrom('moderation')
    .select('id')
    .where('undoes', '=', id)
    .where('state', '<>', 'cancelled')
    .executeTakeFirst()
  if (undone) throw new ModerationRefused('This act was undone already.')
  return { act: 'undo', undoes: id, of: found.act }
}

import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Wish } from '../../signatures/moderation/acts.ts'
import type { By } from './run-moderation.server.ts'

/** Who moderates has a few odd domains before them; who tries them out, many. */
const MOST_AN_HOUR = 20
const HOUR_MS = 60 * 60 * 1000

export const TOO_MANY_DOMAINS =
  `You have looked at ${MOST_AN_HOUR} small mail domains within an hour. ` +
  'Nothing is told about more of them: come back later, or ask somebody else ' +
  'who moderates.'

/**
 * Whether somebody asked about more small mail domains within an hour than
 * anybody needs to: each question tells whether somebody there signed. Counted
 * from the log, so the question itself has to be in it, and questions at the
 * same moment are all counted.
 */
export async function hasAskedTooMany(
  { db, now }: Pick<Services, 'db' | 'now'>,
  { id }: By,
  wish: Wish,
): Promise<boolean> {
  const isSmall = wish.act !== 'undo' && wish.condition.domain?.startsWith('#')
  if (!isSmall) return false
  const { asked } = await db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.countAll<string>().as('asked'))
    .where('campaigner_id', '=', id)
    .where('act', '=', 'signatures.previewed')
    .where('at', '>', new Date(now().getTime() - HOUR_MS))
    .where(sql<string>`detail->>'domain'`, 'like', '#%')
    .executeTakeFirstOrThrow()
  return Number(asked) > MOST_AN_HOUR
}

import type { Unexplained } from '#db/schema.ts'
import type { Comparing } from './books.ts'
import type { Looked } from './mend.server.ts'

/** A session is open for an hour at most. */
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Sessions of rows here that Stripe does not know: of another account, mostly.
 * Such a row would stay as it is for ever, and nobody would hear of it.
 *
 * @param looked where they are among what is not ours
 */
export async function listUnknown(
  { db, now, payments }: Comparing,
  looked: Looked[],
): Promise<Unexplained[]> {
  const sessions = looked.filter(
    ({ kind, outcome }) => kind === 'session' && outcome === 'not-ours',
  )
  const dayAgo = new Date(now().getTime() - DAY_MS)
  const unknown: Unexplained[] = []
  for (const { id } of sessions) {
    const row = await db
      .selectFrom('donation')
      .select('id')
      .where('session_id', '=', id)
      .where('created_at', '<', dayAgo)
      .executeTakeFirst()
    if (row && !(await payments.findSession(id))) {
      unknown.push({ what: 'session unknown to Stripe', id })
    }
  }
  return unknown
}

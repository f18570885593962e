import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Looked } from './mend.server.ts'

/** Events that were given up, and whose objects were settled after all. */
export async function settleGivenUp(
  { db }: Pick<Services, 'db'>,
  looked: Looked[],
): Promise<void> {
  const listOf = (part: keyof Looked) => looked.map((one) => one[part])
  await sql`
    update payment_event as event set outcome = looked.outcome
    from unnest(${listOf('kind')}::text[], ${listOf('id')}::text[],
      ${listOf('outcome')}::text[]) as looked (kind, id, outcome)
    where event.outcome = 'given-up'
      and subject_kind = looked.kind and subject_id = looked.id`.execute(db)
}

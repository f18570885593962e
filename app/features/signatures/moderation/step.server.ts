import { sql, type Transaction } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { changeOf, type DirectAct, type Wish } from './acts.ts'
import { affected } from './affected.server.ts'

/** Few enough that nobody waits long for a signature of theirs. */
export const STEP = 1_000

type Needed = Pick<Services, 'db' | 'now'>
type Trx = Transaction<Schema>
/**
 * Looks at an act before each of its steps, in the step's transaction.
 *
 * @returns whether it was ended instead
 */
export type Ending = (trx: Trx, act: OpenAct, now: Date) => Promise<boolean>
type OpenAct = NonNullable<Awaited<ReturnType<typeof lockOpen>>>

/**
 * Does one step, of up to {@link STEP} signatures in one transaction, of the
 * oldest act that is open and that no other process is at. An act that was
 * cancelled gets no further step; one that a crash cut off goes on.
 *
 * @param only of this act alone
 * @param endFirst ends an act that may not go on
 * @returns whether to come again at once: otherwise nothing is open, others are
 *   at it, or somebody else holds the signatures that are left
 */
export async function stepModerations(
  { db, now }: Needed,
  only?: string,
  endFirst?: Ending,
): Promise<boolean> {
  const open = await db
    .selectFrom('moderation')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .$if(only !== undefined, (query) => query.where('id', '=', only!))
    .orderBy('created_at')
    .execute()
  for (const { id } of open) {
    const stepped = await db.transaction().execute(async (trx) => {
      const act = await lockOpen(trx, id)
      if (!act) return false
      if (await endFirst?.(trx, act, now())) return true
      return step(trx, act, now())
    })
    if (stepped) return true
  }
  return false
}

function lockOpen(trx: Trx, id: string) {
  return trx
    .selectFrom('moderation')
    .leftJoin('moderation as undone', 'undone.id', 'moderation.undoes')
    .selectAll('moderation')
    .select('undone.act as undone_act')
    .where('moderation.id', '=', id)
    .where('moderation.state', 'in', ['waiting', 'running'])
    .forUpdate('moderation')
    .skipLocked()
    .executeTakeFirst()
}

function wishOf(act: OpenAct): Wish {
  return act.act === 'undo'
    ? { act: 'undo', undoes: act.undoes!, of: act.undone_act as DirectAct }
    : {
        act: act.act,
        petitionId: act.petition_id,
        condition: act.condition,
      }
}

async function step(trx: Trx, act: OpenAct, now: Date): Promise<boolean> {
  const wish = wishOf(act)
  const { done, last } = await change(trx, act, wish, now)
  // Once through, it begins anew: some may have been locked by others.
  const goesOn = done > 0 || act.reached !== null
  if (!goesOn && (await anyLeft(trx, wish, act.created_at))) return false
  await trx
    .updateTable('moderation')
    .set({
      state: goesOn ? 'running' : 'done',
      ended_at: goesOn ? null : now,
      done: act.done + done,
      reached: last,
    })
    .where('id', '=', act.id)
    .execute()
  return true
}

/**
 * What others hold is skipped, not waited for: two that wait for each other's
 * signatures would dead-lock.
 */
async function change(trx: Trx, act: OpenAct, wish: Wish, now: Date) {
  const { to } = changeOf(wish)
  const rest = act.reached === null ? sql`true` : sql`id > ${act.reached}`
  const { rows } = await sql<{ done: number; last: string | null }>`
    with locked as (
      select id, petition_id, country, state from signature
      where ${affected(wish, act.created_at)} and ${rest}
      order by id limit ${STEP} for update skip locked
    ), changed as (
      update signature set
        state = ${to}, state_since = ${now}, is_exact = true,
        moderation_id = ${act.id}, moderated_from = locked.state
      from locked where signature.id = locked.id
    ), counted as (
      insert into signature_delta (petition_id, country, delta)
      select petition_id, country,
        count(*) * ${to === 'confirmed' ? 1 : -1}::int
      from locked where 'confirmed' in (state, ${to}) group by 1, 2
    )
    select count(*)::int as done,
      (array_agg(id order by id desc))[1] as last
    from locked`.execute(trx)
  return rows[0]!
}

async function anyLeft(trx: Trx, wish: Wish, at: Date): Promise<boolean> {
  const { rows } = await sql`
    select from signature where ${affected(wish, at)} limit 1`.execute(trx)
  return rows.length > 0
}

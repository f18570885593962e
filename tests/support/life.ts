import { sql } from 'kysely'
import type { SignatureState } from '#db/schema.ts'
import type { Services } from '#app/services.server.ts'

/** The shortest way to a state, one allowed step after the other. */
const ways: Partial<Record<SignatureState, SignatureState[]>> = {
  held: ['held'],
  confirmed: ['confirmed'],
  invalidated: ['held', 'invalidated'],
}

/** Brings the pending signatures of a petition into a state, uncounted. */
export async function bringTo(
  { db }: Pick<Services, 'db'>,
  petition: { id: string },
  state: SignatureState,
): Promise<void> {
  for (const step of ways[state] ?? []) {
    await db
      .updateTable('signature')
      .set({ state: step, confirmed_at: new Date() })
      .where('petition_id', '=', petition.id)
      .execute()
  }
}

/** Empties tables whatever their triggers say. */
export async function emptied({ db }: Pick<Services, 'db'>): Promise<void> {
  await sql`truncate signature, mail, signature_delta, signature_tally,
    petition_text, petition cascade`.execute(db)
}

/** So many more pending signatures like the one that the petition has. */
export async function copies(
  { db }: Pick<Services, 'db'>,
  { id }: { id: string },
  n: number,
): Promise<void> {
  const columns = Object.keys(
    await db
      .selectFrom('signature')
      .selectAll()
      .where('petition_id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  const own: Record<string, string> = {
    id: 'made.id',
    first_id: 'made.id',
    address_hash: "sha256(convert_to(made.id::text, 'UTF8'))",
  }
  await sql`
    insert into signature (${sql.raw(columns.join(', '))})
    select ${sql.raw(columns.map((name) => own[name] ?? `one.${name}`).join(', '))}
    from (select * from signature where petition_id = ${id} limit 1) as one,
      (select gen_random_uuid() as id from generate_series(1, ${n})) as made`.execute(
    db,
  )
}

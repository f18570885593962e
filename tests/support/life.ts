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

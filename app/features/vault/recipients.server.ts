import type { Db } from '#db/client.server.ts'

export type Recipient = {
  recipient: string
  /** When it was shown last that its owner can open; null: never. */
  provenAt: Date | null
}

/** Whether those in force were shown to be able to open, in their order. */
export async function listRecipients(
  db: Db,
  inForce: string[],
): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('vault_recipient')
    .select(['recipient', 'proven_at'])
    .where('recipient', 'in', inForce)
    .execute()
  const known = new Map(rows.map((row) => [row.recipient, row.proven_at]))
  return inForce.map((recipient) => ({
    recipient,
    provenAt: known.get(recipient) ?? null,
  }))
}

/**
 * Forgets the proofs of all who are not in force any more: who comes back has
 * to show anew that the private key is still there.
 */
export async function forgetOthers(db: Db, inForce: string[]): Promise<void> {
  await db
    .deleteFrom('vault_recipient')
    .where('recipient', 'not in', inForce)
    .execute()
}

/** Petitions that take no signatures yet because the proof is missing. */
export async function listWaiting(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('petition')
    .select('slug')
    .where('ready_at', 'is', null)
    .orderBy('slug')
    .execute()
  return rows.map(({ slug }) => slug)
}

/**
 * Lets petitions take signatures if all recipients in force are proven. A
 * petition that was ready stays so when a recipient is added: its signers must
 * not wait for it.
 *
 * @returns the slugs of those that became ready
 */
export async function makeReady(
  db: Db,
  inForce: string[],
  now: Date,
): Promise<string[]> {
  const recipients = await listRecipients(db, inForce)
  if (recipients.some(({ provenAt }) => !provenAt)) return []
  const rows = await db
    .updateTable('petition')
    .set({ ready_at: now })
    .where('ready_at', 'is', null)
    .returning('slug')
    .execute()
  return rows.map(({ slug }) => slug).sort()
}

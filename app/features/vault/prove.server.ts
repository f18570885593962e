import type { Services } from '#app/services.server.ts'
import { hashTestCode } from './code.ts'
import { makeReady } from './recipients.server.ts'

type Given = Pick<Services, 'db' | 'now'> & {
  /** The recipients in force. */
  inForce: string[]
}

/**
 * Marks the recipient as proven whose newest test record says this.
 *
 * @returns the recipient, and the petitions that take signatures from now on;
 *   undefined when no recipient in force has such a record
 */
export async function proveByCode(
  { db, now, inForce }: Given,
  typed: string,
): Promise<{ recipient: string; ready: string[] } | undefined> {
  const row = await db
    .updateTable('vault_recipient')
    .set({ proven_at: now() })
    .where('test_hash', '=', hashTestCode(typed))
    .where('recipient', 'in', inForce)
    .returning('recipient')
    .executeTakeFirst()
  if (!row) return undefined
  return { ...row, ready: await makeReady(db, inForce, now()) }
}

import { randomBytes, randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'

const HOUR_MS = 60 * 60 * 1000

/** A mail of half an hour ago that failed once and waits; `given` says else. */
export async function insertFailedMail(
  { db }: Pick<Services, 'db'>,
  given: Partial<Insertable<Schema['mail']>> = {},
): Promise<string> {
  const row = {
    id: randomUUID(),
    kind: 'own-page' as const,
    discreet: false,
    petition_id: null,
    subject_id: randomUUID(),
    about: null,
    sealed: randomBytes(8),
    state: 'queued' as const,
    attempts: 1,
    next_try_at: new Date(Date.now() + HOUR_MS),
    created_at: new Date(Date.now() - HOUR_MS / 2),
    last_error: 'MailError ECONNREFUSED',
    ...given,
  }
  await db.insertInto('mail').values(row).execute()
  return row.id
}

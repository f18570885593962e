import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { ChamberKind } from '#db/schema.ts'
import { dayOf, hasLeft } from '../lawmakers/stale.ts'

/** Somebody to whom a letter is about to go. */
export type Addressed = {
  name: string
  names: Record<string, string>
  chamberId: string
  kind: ChamberKind
  /** As the list writes it. */
  address: string
}

/** Why no letter goes to somebody any more. */
export type Gone =
  'retired' | 'term-over' | 'no-address' | 'bounced' | 'opted-out'

/** A lawmaker as the directory knows them at this moment. */
export async function findAddressed(
  { db, now }: Pick<Services, 'db' | 'now'>,
  lawmakerId: string,
): Promise<Addressed | Gone> {
  const row = await db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .leftJoin('mailbox', (on) =>
      on.on('mailbox.address', '=', sql<string>`lower(mail_to)`),
    )
    .select(['lawmaker.name', 'names', 'mail_to', 'retired_at'])
    .select(['chamber_id', 'kind', 'mailbox.state', 'term_end'])
    .select('stale_accepted_kind as accepted')
    .where('lawmaker.id', '=', lawmakerId)
    .executeTakeFirstOrThrow()
  if (row.retired_at !== null) return 'retired'
  const days = { accepted: row.accepted, today: dayOf(now()) }
  if (hasLeft(row.term_end, days)) return 'term-over'
  if (row.mail_to === null) return 'no-address'
  if (row.state === 'bounced' || row.state === 'opted-out') return row.state
  const { name, names, chamber_id, kind, mail_to } = row
  return { name, names, chamberId: chamber_id, kind, address: mail_to }
}

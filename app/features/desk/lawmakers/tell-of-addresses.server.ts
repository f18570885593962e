import { type Transaction, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Schema } from '#db/schema.ts'
import { writeAudit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { tellOwners } from '../../accounts/tell-owners.server.ts'

const ACT = 'lawmakers.address-told'
const HOUR_MS = 60 * 60 * 1000
/** Then what was entered up to the last moment stands in the log. */
const SETTLED_MS = 60 * 1000

type Needed = Pick<Services, 'db' | 'now' | 'mailVault'>

/**
 * Mails every owner that somebody entered an address by hand: letters go where
 * they say. The first is told at once; those after it in one mail an hour, which
 * counts them when it goes. Each is in one mail, and none is in no mail.
 */
export function tellOfAddress(
  { db, ...services }: Needed,
  { id }: Pick<SignedIn, 'id'>,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    // Two at one moment are told one after another.
    await sql`select pg_advisory_xact_lock(
      hashtextextended(${`${ACT} ${id}`}, 0))`.execute(trx)
    const at = services.now()
    const last = (await lastTold(trx, id)) ?? later(at, -HOUR_MS)
    // The mail that waits will count this one.
    if (last >= at) return
    const next = later(last, HOUR_MS)
    const until = next > at ? next : at
    const addresses = {
      by: id,
      after: last.toISOString(),
      until: until.toISOString(),
    }
    const goesAt = next > at ? later(next, SETTLED_MS) : at
    const owners = await tellOwners(trx, services, { addresses }, { goesAt })
    await writeAudit(trx, at, {
      by: null,
      act: ACT,
      subject: id,
      detail: { owners, until: addresses.until },
    })
  })
}

function later(moment: Date, by: number): Date {
  return new Date(moment.getTime() + by)
}

/** Until when what somebody entered has been told, or will be. */
async function lastTold(
  trx: Transaction<Schema>,
  id: string,
): Promise<Date | undefined> {
  const last = await trx
    .selectFrom('audit_entry')
    .select(sql<string>`detail->>'until'`.as('until'))
    .where('act', '=', ACT)
    .where('subject', '=', id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && new Date(last.until)
}

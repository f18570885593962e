import { type Transaction, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { countryName } from '#app/i18n/format.ts'
import type { Schema } from '#db/schema.ts'
import { writeAudit } from '../../accounts/audit.server.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { tellOwners } from '../../accounts/tell-owners.server.ts'
import type { PreparedChamber } from '../../lawmakers/prepared.ts'

const ACT = 'lawmakers.address-told'
const HOUR_MS = 60 * 60 * 1000
/** Then what was entered up to the last moment stands in the log. */
const SETTLED_MS = 60 * 1000

/** So many chambers of a list are named; some have dozens. */
const MOST_NAMED = 10

type Needed = Pick<Services, 'now' | 'mailVault'>

/**
 * Mails every owner, in the transaction of its cause, that somebody entered an
 * address by hand: letters go where they say. The first is told at once; those
 * after it in one mail an hour, which counts them when it goes. Each is in one
 * mail, and none is in no mail.
 */
export async function tellOfAddress(
  trx: Transaction<Schema>,
  services: Needed,
  { id }: Pick<SignedIn, 'id'>,
): Promise<void> {
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
}

/** Mails every owner that somebody imported a list: letters go where it says. */
export async function tellOfImport(
  { db, ...services }: Needed & Pick<Services, 'db'>,
  { name, role }: Pick<SignedIn, 'name' | 'role'>,
  { country, chambers }: { country: string; chambers: PreparedChamber[] },
): Promise<void> {
  const named = chambers
    .slice(0, MOST_NAMED)
    .map((one) => `${one.name} (${one.lawmakers.length})`)
  const more = chambers.length - named.length
  if (more > 0) named.push(`and ${more} more`)
  const people = chambers.flatMap(({ lawmakers }) => lawmakers).length
  const what =
    `${name}, ${role}, imported a list of ${people} lawmakers: ` +
    `${countryName('en', country)}, ${named.join('; ')}. Letters go to the ` +
    'addresses in it now.'
  await db.transaction().execute((trx) => tellOwners(trx, services, { what }))
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

import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { DeliveryState, MailboxState } from '#db/schema.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import {
  explainReject,
  type RejectReason,
} from '../../lawmakers/read/reject-reason.ts'

export type PersonAddress = {
  address: string
  /** Letters go to this one. */
  isWrittenTo: boolean
  /** Who says so. */
  from: 'desk' | 'list' | 'list, not used'
  state: MailboxState
  why: string | null
  changedAt: Date | null
  letters: { state: DeliveryState; count: number }[]
}

export type PersonView = {
  id: string
  name: string
  names: [language: string, name: string][]
  area: string | null
  party: string | null
  role: string | null
  term: [start: string | null, end: string | null]
  contactForm: string | null
  retiredAt: Date | null
  chamber: { country: string; slug: string; name: string }
  source: string
  staffAddress: string | null
  addresses: PersonAddress[]
  /** What stood in the list in place of an address, in sentences. */
  rejected: string[]
}

/** @throws DeskNotFound */
export async function showPerson(
  { db }: Pick<Services, 'db'>,
  id: string,
): Promise<PersonView> {
  const row = await db
    .selectFrom('lawmaker')
    .innerJoin('chamber', 'chamber.id', 'chamber_id')
    .innerJoin('lawmaker_import as list', 'list.id', 'lawmaker.import_id')
    .selectAll('lawmaker')
    .select(['chamber.country', 'slug', 'chamber.name as chamber', 'source'])
    .where((where) => where(where.cast('lawmaker.id', 'text'), '=', id))
    .executeTakeFirst()
  if (!row) throw new DeskNotFound('There is no lawmaker at this address.')
  const { staff_address: staffAddress } = row
  return {
    id,
    name: row.name,
    names: Object.entries(row.names),
    area: row.area,
    party: row.party,
    role: row.role,
    term: [row.term_start, row.term_end],
    contactForm: row.contact_form,
    retiredAt: row.retired_at,
    chamber: { country: row.country, slug: row.slug, name: row.chamber },
    source: row.source,
    staffAddress,
    addresses: await addressesOf(db, row),
    rejected: row.rejected.map(({ value, reason }) =>
      explainReject({ value, reason: reason as RejectReason }),
    ),
  }
}

async function addressesOf(
  db: Services['db'],
  row: {
    staff_address: string | null
    address: string | null
    other_addresses: string[]
    mail_to: string | null
  },
): Promise<PersonAddress[]> {
  const said: [string, PersonAddress['from']][] = [
    ...(row.staff_address ? [[row.staff_address, 'desk'] as const] : []),
    ...(row.address ? [[row.address, 'list'] as const] : []),
    ...row.other_addresses.map((one) => [one, 'list, not used'] as const),
  ].map(([address, from]) => [address.toLowerCase(), from])
  const once = said.filter(
    ([address], at) => said.findIndex(([one]) => one === address) === at,
  )
  const known = await readMailboxes(
    db,
    once.map(([address]) => address),
  )
  return once.map(([address, from]) => ({
    isWrittenTo: address === row.mail_to?.toLowerCase(),
    from,
    ...known.find((one) => one.address === address)!,
  }))
}

/** What became of addresses, and of letters to them. */
async function readMailboxes(
  db: Services['db'],
  addresses: string[],
): Promise<Omit<PersonAddress, 'isWrittenTo' | 'from'>[]> {
  const { rows } = await sql<Omit<PersonAddress, 'isWrittenTo' | 'from'>>`
    select given.address, coalesce(mailbox.state, 'unverified') as state, why,
      changed_at as "changedAt", coalesce((
        select json_agg(json_build_object('state', one.state, 'count', one.count)
          order by one.count desc)
        from (select state, count(*)::int as count from delivery
          where delivery.mailbox = given.address group by state) as one
      ), '[]') as letters
    from unnest(${addresses}::text[]) as given (address)
    left join mailbox on mailbox.address = given.address`.execute(db)
  return rows
}

import { randomUUID } from 'node:crypto'
import type { WorkerServices } from '#app/services.server.ts'
import type { ChamberKind } from '#db/schema.ts'

export type InsertedMember = { id: string; name: string; mailTo: string | null }
export type InsertedChamber = {
  id: string
  country: string
  slug: string
  name: string
  importId: string
  members: InsertedMember[]
}

export type GivenMember = {
  name?: string
  sortName?: string
  names?: Record<string, string>
  address?: string | null
  staffAddress?: string
  contactForm?: string
  area?: string
  party?: string
  retiredAt?: Date
}

export type GivenChamber = {
  country?: string
  name?: string
  slug?: string
  kind?: ChamberKind
  isSample?: boolean
  /** ISO day; today unless given. */
  asOf?: string
  termEnds?: string
  staleAccepted?: boolean
  timeZone?: string
  /** Or how many; three unless given. */
  members?: GivenMember[] | number
}

/** A list of lawmakers with one chamber, as if it had been imported. */
export async function insertChamber(
  { db }: Pick<WorkerServices, 'db'>,
  given: GivenChamber = {},
): Promise<InsertedChamber> {
  const {
    country = 'DE',
    kind = 'lower',
    isSample = false,
    members = 3,
  } = given
  const id = randomUUID()
  const importId = randomUUID()
  const slug = given.slug ?? `chamber-${id.slice(0, 8)}`
  const name = given.name ?? `Chamber ${id.slice(0, 8)}`
  await db
    .insertInto('lawmaker_import')
    .values({
      id: importId,
      country,
      format: 'plain-csv',
      source: 'invented',
      licence: 'CC0',
      files: '[]',
      as_of: given.asOf ?? new Date().toISOString().slice(0, 10),
      is_sample: isSample,
      imported_at: new Date(),
    })
    .execute()
  await db
    .insertInto('chamber')
    .values({
      id,
      country,
      slug,
      name,
      kind,
      term: null,
      term_ends: given.termEnds ?? null,
      time_zone: given.timeZone ?? 'Europe/Berlin',
      import_id: importId,
      stale_accepted_at: given.staleAccepted ? new Date() : null,
      stale_accepted_kind: !given.staleAccepted
        ? null
        : given.termEnds
          ? 'term-over'
          : 'old',
      stale_accepted_why: given.staleAccepted ? 'a test' : null,
    })
    .execute()
  const whole =
    typeof members === 'number'
      ? Array.from({ length: members }, (): GivenMember => ({}))
      : members
  const inserted = await insertMembers({ db }, { id, importId }, whole)
  return { id, country, slug, name, importId, members: inserted }
}

async function insertMembers(
  { db }: Pick<WorkerServices, 'db'>,
  chamber: { id: string; importId: string },
  members: GivenMember[],
): Promise<InsertedMember[]> {
  const rows = members.map((member, at) => {
    const id = randomUUID()
    const name = member.name ?? `Member ${at + 1} Beispiel`
    return {
      id,
      chamber_id: chamber.id,
      import_id: chamber.importId,
      external_id: id,
      name,
      sort_name: member.sortName ?? name,
      names: JSON.stringify(member.names ?? {}),
      area: member.area ?? null,
      party: member.party ?? null,
      role: null,
      address:
        member.address === undefined
          ? `member-${id.slice(0, 8)}@parliament.example`
          : member.address,
      other_addresses: [],
      rejected: '[]',
      staff_address: member.staffAddress ?? null,
      contact_form: member.contactForm ?? null,
      term_start: null,
      term_end: null,
      retired_at: member.retiredAt ?? null,
    }
  })
  if (rows.length > 0) await db.insertInto('lawmaker').values(rows).execute()
  return rows.map(({ id, name, staff_address, address }) => ({
    id,
    name,
    mailTo: staff_address ?? address,
  }))
}

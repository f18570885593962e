import type { Services } from '#app/services.server.ts'

/** What campaigners stopped for a country. */
export type CountrySwitch = {
  /** No letters go to its lawmakers; those that were written wait. */
  targetsOff: boolean
  /** Who lives there is not offered to send from here; what they wrote waits. */
  residentsOff: boolean
}

export async function countrySwitch(
  { db }: Pick<Services, 'db'>,
  code: string,
): Promise<CountrySwitch> {
  const row = await db
    .selectFrom('letter_country')
    .select(['targets_off', 'residents_off'])
    .where('country', '=', code)
    .executeTakeFirst()
  return {
    targetsOff: row?.targets_off ?? false,
    residentsOff: row?.residents_off ?? false,
  }
}

/** Stands for all countries: ISO 3166-1 leaves the code to its users. */
const EVERYWHERE = 'ZZ'

/** Stops or allows letters for a country; the last reason is kept. */
export async function switchCountry(
  { db, now }: Pick<Services, 'db' | 'now'>,
  code: string,
  change: Partial<CountrySwitch> & { why: string },
): Promise<void> {
  const { targetsOff, residentsOff, why } = change
  const changed = {
    ...(targetsOff !== undefined && { targets_off: targetsOff }),
    ...(residentsOff !== undefined && { residents_off: residentsOff }),
    why,
    changed_at: now(),
  }
  await db
    .insertInto('letter_country')
    .values({ country: code, ...changed })
    .onConflict((row) => row.column('country').doUpdateSet(changed))
    .execute()
}

export type ListedSwitch = CountrySwitch & {
  country: string
  why: string
  changedAt: Date
}

/** Countries for which something is stopped now. */
export async function listSwitches({
  db,
}: Pick<Services, 'db'>): Promise<ListedSwitch[]> {
  const rows = await db
    .selectFrom('letter_country')
    .selectAll()
    .where((row) =>
      row.or([row('targets_off', '=', true), row('residents_off', '=', true)]),
    )
    .where('country', '!=', EVERYWHERE)
    .orderBy('country')
    .execute()
  return rows.map((row) => ({
    country: row.country,
    targetsOff: row.targets_off,
    residentsOff: row.residents_off,
    why: row.why,
    changedAt: row.changed_at,
  }))
}

/** No letter goes out until {@link goOn}; all that were written wait. */
export async function stopSending(
  services: Pick<Services, 'db' | 'now'>,
  why: string,
): Promise<void> {
  await switchCountry(services, EVERYWHERE, { targetsOff: true, why })
}

export async function goOn({ db }: Pick<Services, 'db'>): Promise<void> {
  await db
    .deleteFrom('letter_country')
    .where('country', '=', EVERYWHERE)
    .execute()
}

/** Since when and why nothing goes out; nothing while letters go. */
export async function findStop({
  db,
}: Pick<Services, 'db'>): Promise<{ why: string; since: Date } | undefined> {
  return db
    .selectFrom('letter_country')
    .select(['why', 'changed_at as since'])
    .where('country', '=', EVERYWHERE)
    .executeTakeFirst()
}

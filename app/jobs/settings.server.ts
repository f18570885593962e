import type { Services } from '#app/services.server.ts'

/** Alike in all columns. */
type Table = 'intake_setting' | 'letter_setting' | 'donation_setting'
type Needed = Pick<Services, 'db'>

/** More than any can need. */
const MOST = 1_000_000

export type ListedSetting<Name extends string> = {
  name: Name
  value: number
  usual: number
  changedAt: Date | null
}

export type SettingsOf<Name extends string> = {
  /** All values as they are now. */
  read(services: Needed): Promise<Record<Name, number>>
  /** Every setting, whether or not it was changed. */
  list(services: Needed): Promise<ListedSetting<Name>[]>
  /**
   * @param value nothing for the usual one
   * @throws RangeError with a sentence for the operator: no such setting, or
   *   not a whole number in its range
   */
  change(
    services: Pick<Services, 'db' | 'now'>,
    name: string,
    value: number | null,
  ): Promise<void>
}

type Kept<Name extends string> = {
  table: Table
  usual: Record<Name, number>
  ranges: Partial<Record<Name, [least: number, most: number]>>
}

/**
 * Numbers that operators may change, in a table of those that they did change.
 * A row of no use, or of another version of the program, counts for nothing.
 *
 * @param usual by name, in the order in which they are listed
 * @param ranges of what may not be everything from 0 to a million
 */
export function settingsIn<Name extends string>(
  table: Table,
  usual: Record<Name, number>,
  ranges: Kept<Name>['ranges'] = {},
): SettingsOf<Name> {
  const kept = { table, usual, ranges }
  return {
    list: (services) => list(services, kept),
    change: (services, name, value) => change(services, kept, { name, value }),
    async read(services) {
      const listed = await list(services, kept)
      const values = listed.map(({ name, value }) => [name, value] as const)
      return Object.fromEntries(values) as Record<Name, number>
    },
  }
}

/** The compiler knows no columns of a choice of tables: one name for all. */
function columnsOf(table: Table): 'donation_setting' {
  return table as 'donation_setting'
}

async function list<Name extends string>(
  { db }: Needed,
  kept: Kept<Name>,
): Promise<ListedSetting<Name>[]> {
  const found = await db.selectFrom(columnsOf(kept.table)).selectAll().execute()
  const rows = new Map(found.map((row) => [row.name, row]))
  return namesOf(kept).map((name) => {
    const usual = kept.usual[name]
    const row = rows.get(name)
    return row && isUsable(kept, name, row.value)
      ? { name, value: row.value, usual, changedAt: row.changed_at }
      : { name, value: usual, usual, changedAt: null }
  })
}

async function change<Name extends string>(
  { db, now }: Pick<Services, 'db' | 'now'>,
  kept: Kept<Name>,
  { name, value }: { name: string; value: number | null },
): Promise<void> {
  const table = columnsOf(kept.table)
  const known = namesOf(kept).find((one) => one === name)
  if (!known) {
    const names = namesOf(kept).join(', ')
    throw new RangeError(`There is no setting ${name}; there are ${names}.`)
  }
  if (value === null) {
    await db.deleteFrom(table).where('name', '=', name).execute()
    return
  }
  if (!isUsable(kept, known, value)) {
    const [least, most] = rangeOf(kept, known)
    const end = most.toLocaleString('en')
    throw new RangeError(
      `${name} must be a whole number from ${least} to ${end}.`,
    )
  }
  const changed = { value, changed_at: now() }
  await db
    .insertInto(table)
    .values({ name, ...changed })
    .onConflict((row) => row.column('name').doUpdateSet(changed))
    .execute()
}

function namesOf<Name extends string>({ usual }: Kept<Name>): Name[] {
  return Object.keys(usual) as Name[]
}

function isUsable<Name extends string>(
  kept: Kept<Name>,
  name: Name,
  value: number,
): boolean {
  const [least, most] = rangeOf(kept, name)
  return Number.isInteger(value) && value >= least && value <= most
}

function rangeOf<Name extends string>(
  { ranges }: Kept<Name>,
  name: Name,
): [least: number, most: number] {
  return ranges[name] ?? [0, MOST]
}

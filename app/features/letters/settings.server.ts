import type { Services } from '#app/services.server.ts'
import {
  defaultLetterSettings,
  type LetterSetting,
  type LetterSettings,
} from './thresholds.ts'

type Needed = Pick<Services, 'db'>

/** More than any can need. */
const MOST = 1_000_000

/** What has a smaller end than {@link MOST}, or a beginning other than 0. */
const ranges: Partial<Record<LetterSetting, [least: number, most: number]>> = {
  quiet_from: [0, 24],
  quiet_to: [0, 24],
  wait_days: [1, 365],
  alike_bits: [0, 64],
  alike_days: [0, 365],
}

/** The thresholds as they are now. */
export async function readLetterSettings({
  db,
}: Needed): Promise<LetterSettings> {
  const rows = await listRows({ db })
  const changed = rows.map(({ name, value }) => [name, value] as const)
  return { ...defaultLetterSettings, ...Object.fromEntries(changed) }
}

export type ListedLetterSetting = {
  name: LetterSetting
  value: number
  usual: number
  changedAt: Date | null
}

/** Every threshold, whether or not it was changed. */
export async function listLetterSettings({
  db,
}: Needed): Promise<ListedLetterSetting[]> {
  const rows = new Map((await listRows({ db })).map((row) => [row.name, row]))
  const names = Object.keys(defaultLetterSettings) as LetterSetting[]
  return names.map((name) => ({
    name,
    value: rows.get(name)?.value ?? defaultLetterSettings[name],
    usual: defaultLetterSettings[name],
    changedAt: rows.get(name)?.changed_at ?? null,
  }))
}

/**
 * Changes a threshold; all processes follow with the next letters.
 *
 * @param value nothing for the usual one
 * @throws RangeError with a sentence for the operator: no such threshold, or
 *   not a whole number in its range
 */
export async function changeLetterSetting(
  { db, now }: Pick<Services, 'db' | 'now'>,
  name: string,
  value: number | null,
): Promise<void> {
  if (!isSetting(name)) {
    const names = Object.keys(defaultLetterSettings).join(', ')
    throw new RangeError(`There is no setting ${name}; there are ${names}.`)
  }
  if (value === null) {
    await db.deleteFrom('letter_setting').where('name', '=', name).execute()
    return
  }
  if (!isUsable(name, value)) {
    const [least, most] = rangeOf(name)
    const end = most.toLocaleString('en')
    throw new RangeError(
      `${name} must be a whole number from ${least} to ${end}.`,
    )
  }
  const changed = { value, changed_at: now() }
  await db
    .insertInto('letter_setting')
    .values({ name, ...changed })
    .onConflict((row) => row.column('name').doUpdateSet(changed))
    .execute()
}

/** What the code knows and can use; other rows may be another version's. */
async function listRows({ db }: Needed) {
  const rows = await db.selectFrom('letter_setting').selectAll().execute()
  return rows.filter(
    ({ name, value }) => isSetting(name) && isUsable(name, value),
  )
}

function isSetting(name: string): name is LetterSetting {
  return Object.hasOwn(defaultLetterSettings, name)
}

function isUsable(name: string, value: number): boolean {
  const [least, most] = rangeOf(name as LetterSetting)
  return Number.isInteger(value) && value >= least && value <= most
}

function rangeOf(name: LetterSetting): [least: number, most: number] {
  return ranges[name] ?? [0, MOST]
}

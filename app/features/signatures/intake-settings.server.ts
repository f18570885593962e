import type { Services } from '#app/services.server.ts'
import { defaultSettings, type Setting, type Settings } from './thresholds.ts'

/** How long one look at the settings serves: every post asks for them. */
const REMEMBERED_MS = 1_000

/** More than any can need; `attack_minutes` still gives a moment. */
const MOST = 1_000_000

/** The thresholds as they were at most a second ago. */
export function readSettings({
  db,
  limits,
}: Pick<Services, 'db' | 'limits'>): Promise<Settings> {
  const known = limits.settings
  if (known && known.until > Date.now()) return known.found

  const found = loadSettings({ db })
  found.catch(() => {
    limits.settings = undefined
  })
  limits.settings = { until: Date.now() + REMEMBERED_MS, found }
  return found
}

async function loadSettings({ db }: Pick<Services, 'db'>): Promise<Settings> {
  const rows = await listRows({ db })
  const changed = rows.map(({ name, value }) => [name, value] as const)
  return { ...defaultSettings, ...Object.fromEntries(changed) }
}

export type ListedSetting = {
  name: Setting
  value: number
  usual: number
  changedAt: Date | null
}

/** Every threshold, whether or not it was changed. */
export async function listSettings({
  db,
}: Pick<Services, 'db'>): Promise<ListedSetting[]> {
  const rows = new Map((await listRows({ db })).map((row) => [row.name, row]))
  return (Object.keys(defaultSettings) as Setting[]).map((name) => ({
    name,
    value: rows.get(name)?.value ?? defaultSettings[name],
    usual: defaultSettings[name],
    changedAt: rows.get(name)?.changed_at ?? null,
  }))
}

/**
 * Changes a threshold; all processes follow within a second.
 *
 * @param value nothing for the usual one
 * @throws RangeError with a sentence for the operator: no such threshold, or
 *   not a whole number from 0 to a million
 */
export async function changeSetting(
  { db, now }: Pick<Services, 'db' | 'now'>,
  name: string,
  value: number | null,
): Promise<void> {
  if (!isSetting(name)) {
    const names = Object.keys(defaultSettings).join(', ')
    throw new RangeError(`There is no setting ${name}; there are ${names}.`)
  }
  if (value === null) {
    await db.deleteFrom('intake_setting').where('name', '=', name).execute()
    return
  }
  if (!isUsable(value)) {
    const most = MOST.toLocaleString('en')
    throw new RangeError(`${name} must be a whole number from 0 to ${most}.`)
  }
  const changed = { value, changed_at: now() }
  await db
    .insertInto('intake_setting')
    .values({ name, ...changed })
    .onConflict((row) => row.column('name').doUpdateSet(changed))
    .execute()
}

/** What the code knows and can use; other rows may be another version's. */
async function listRows({ db }: Pick<Services, 'db'>) {
  const rows = await db.selectFrom('intake_setting').selectAll().execute()
  return rows.filter(({ name, value }) => isSetting(name) && isUsable(value))
}

function isSetting(name: string): name is Setting {
  return Object.hasOwn(defaultSettings, name)
}

function isUsable(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST
}

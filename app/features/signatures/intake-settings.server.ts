import { settingsIn } from '#app/jobs/settings.server.ts'
import type { Services } from '#app/services.server.ts'
import { defaultSettings, type Settings } from './thresholds.ts'

/** How long one look at the settings serves: every post asks for them. */
const REMEMBERED_MS = 1_000

const settings = settingsIn('intake_setting', defaultSettings, {
  names_wait_for_review: [0, 1],
})

/** The thresholds as they were at most a second ago. */
export function readSettings({
  db,
  limits,
}: Pick<Services, 'db' | 'limits'>): Promise<Settings> {
  const known = limits.settings
  if (known && known.until > Date.now()) return known.found

  const found = settings.read({ db })
  found.catch(() => {
    limits.settings = undefined
  })
  limits.settings = { until: Date.now() + REMEMBERED_MS, found }
  return found
}

/** Every threshold, whether or not it was changed. */
export const listSettings = settings.list

/** Changes a threshold; all processes follow within a second. */
export const changeSetting = settings.change

import { settingsIn } from '#app/jobs/settings.server.ts'
import { defaultLetterSettings } from './thresholds.ts'

const settings = settingsIn('letter_setting', defaultLetterSettings, {
  quiet_from: [0, 24],
  quiet_to: [0, 24],
  wait_days: [1, 365],
  alike_bits: [0, 64],
  alike_days: [0, 365],
})

/** The thresholds as they are now. */
export const readLetterSettings = settings.read

/** Every threshold, whether or not it was changed. */
export const listLetterSettings = settings.list

/** Changes a threshold; all processes follow with the next letters. */
export const changeLetterSetting = settings.change

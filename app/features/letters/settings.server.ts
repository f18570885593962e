import { settingsIn } from '#app/jobs/settings.server.ts'
import { defaultLetterSettings, letterSettingRanges } from './thresholds.ts'

const settings = settingsIn(
  'letter_setting',
  defaultLetterSettings,
  letterSettingRanges,
)

/** The thresholds as they are now. */
export const readLetterSettings = settings.read

/** Every threshold, whether or not it was changed. */
export const listLetterSettings = settings.list

/** Changes a threshold; all processes follow with the next letters. */
export const changeLetterSetting = settings.change

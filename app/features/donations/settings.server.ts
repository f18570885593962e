import { settingsIn } from '#app/jobs/settings.server.ts'
import { defaultDonationSettings } from './thresholds.ts'

const settings = settingsIn('donation_setting', defaultDonationSettings, {
  decline_least: [1, 1_000_000],
  decline_share: [1, 100],
  // A week.
  slow_minutes: [1, 10_080],
})

/** The thresholds as they are now. */
export const readDonationSettings = settings.read

/** Every threshold, whether or not it was changed. */
export const listDonationSettings = settings.list

/** Changes a threshold; all processes follow with the next gift. */
export const changeDonationSetting = settings.change

import {
  changeDonationSetting as change,
  listDonationSettings as list,
} from '#app/features/donations/settings.server.ts'
import { settingsCommand } from '../settings-command.server.ts'

export const run = settingsCommand({ list, change })

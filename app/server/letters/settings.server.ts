import {
  changeLetterSetting as change,
  listLetterSettings as list,
} from '#app/features/letters/settings.server.ts'
import { settingsCommand } from '../settings-command.server.ts'

export const run = settingsCommand({ list, change })

import { parseArgs } from 'node:util'
import { tellBackup } from '#app/features/desk/backup/tell-backup.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** As RFC 3339, section 5.6, with a zone: servers sit in many. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** Tells the desk that a backup was made. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values } = parseArgs({ args, options: { at: { type: 'string' } } })
  const now = new Date()
  const madeAt = values.at === undefined ? now : readMoment(values.at, now)
  await withDatabase(tool, async (db) => {
    await tellBackup({ db, now: () => now }, madeAt)
    tell(`The desk knows of the backup of ${madeAt.toISOString()}.`)
  })
}

function readMoment(typed: string, now: Date): Date {
  const moment = new Date(MOMENT.test(typed) ? typed : NaN)
  if (Number.isNaN(moment.getTime())) {
    throw new PlainError('Give --at as 2026-11-23T03:00:00Z.')
  }
  if (moment > now) throw new PlainError(`${typed} is still to come.`)
  return moment
}

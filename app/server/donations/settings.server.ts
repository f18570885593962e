import { parseArgs } from 'node:util'
import {
  changeDonationSetting,
  listDonationSettings,
} from '#app/features/donations/settings.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Changes a limit, and lists all of them. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [name, value, ...more] = positionals
  if (more.length > 0) throw new PlainError('One at a time: NAME VALUE')
  await withDatabase(tool, async (db) => {
    if (name) await change(db, name, value)
    const rows = (await listDonationSettings({ db })).map((setting) => [
      setting.name,
      shown(setting.value),
      setting.changedAt
        ? `changed on ${setting.changedAt.toISOString().slice(0, 10)}, ` +
          `usually ${shown(setting.usual)}`
        : '',
    ])
    process.stdout.write(columns(rows))
  })
}

async function change(
  db: Db,
  name: string,
  typed: string | undefined,
): Promise<void> {
  const value = typed === undefined ? null : wholeNumber(typed)
  try {
    await changeDonationSetting({ db, now: () => new Date() }, name, value)
  } catch (error) {
    const isTold = error instanceof RangeError
    throw isTold ? new PlainError(error.message) : error
  }
}

/** No number for all else: `Number` makes 0 of an empty word. */
function wholeNumber(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) : NaN
}

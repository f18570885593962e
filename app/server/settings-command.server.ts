import { parseArgs } from 'node:util'
import type { ListedSetting } from '#app/jobs/settings.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'
import { columns } from './signatures/columns.ts'
import { shown } from './vault/progress.server.ts'
import { withDatabase } from './vault/site.server.ts'

type Settings = {
  list(services: { db: Db }): Promise<ListedSetting<string>[]>
  change(
    services: { db: Db; now: () => Date },
    name: string,
    value: number | null,
  ): Promise<void>
}

/** `settings [NAME VALUE]` of a tool: changes a limit, and lists all of them. */
export function settingsCommand(settings: Settings) {
  return async function run(args: string[], tool: Tool): Promise<void> {
    const { positionals } = parseArgs({
      args,
      options: {},
      allowPositionals: true,
    })
    const [name, value, ...more] = positionals
    if (more.length > 0) throw new PlainError('One at a time: NAME VALUE')
    await withDatabase(tool, async (db) => {
      if (name) await change(settings, db, { name, value })
      process.stdout.write(columns((await settings.list({ db })).map(rowOf)))
    })
  }
}

/** As the settings of every tool are listed. */
export function rowOf(setting: ListedSetting<string>): string[] {
  const { name, value, usual, changedAt } = setting
  const day = changedAt?.toISOString().slice(0, 10)
  const told = day ? `changed on ${day}, usually ${shown(usual)}` : ''
  return [name, shown(value), told]
}

async function change(
  settings: Settings,
  db: Db,
  { name, value }: { name: string; value: string | undefined },
): Promise<void> {
  const number = value === undefined ? null : wholeNumber(value)
  try {
    await settings.change({ db, now: () => new Date() }, name, number)
  } catch (error) {
    const isTold = error instanceof RangeError
    throw isTold ? new PlainError(error.message) : error
  }
}

/** No number for all else: `Number` makes 0 of an empty word. */
function wholeNumber(typed: string): number {
  return /^\d+$/.test(typed) ? Number(typed) : NaN
}

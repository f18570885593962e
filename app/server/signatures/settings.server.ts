import { parseArgs } from 'node:util'
import {
  changeSetting,
  listSettings,
} from '#app/features/signatures/intake-settings.server.ts'
import type { Db } from '#db/client.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { rowOf } from '../settings-command.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { columns } from './columns.ts'

/** Changes thresholds, and lists all of them. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const changes = positionals.map(readChange)
  await withDatabase(tool, async (db) => {
    await db.transaction().execute((trx) => changeAll(trx, changes))
    process.stdout.write(columns((await listSettings({ db })).map(rowOf)))
  })
}

type Change = { name: string; value: number | null }

/** All or none. */
async function changeAll(db: Db, changes: Change[]): Promise<void> {
  try {
    for (const { name, value } of changes) {
      await changeSetting({ db, now: () => new Date() }, name, value)
    }
  } catch (error) {
    const isTold = error instanceof RangeError
    throw isTold ? new PlainError(error.message) : error
  }
}

function readChange(text: string): Change {
  const [, name, value] = /^([^=]+)=(.*)$/.exec(text) ?? []
  if (!name) throw new PlainError(`Write it NAME=VALUE: ${text}`)
  const typed = value!.trim()
  return { name, value: typed === '' ? null : Number(typed) }
}

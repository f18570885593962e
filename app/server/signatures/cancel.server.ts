import { parseArgs } from 'node:util'
import { cancelModeration } from '#app/features/signatures/moderation/cancel.server.ts'
import { findModeration } from '#app/features/signatures/moderation/list.server.ts'
import type { Tool } from '../main.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { tellEnd } from './follow.server.ts'
import { onlyId } from './only-id.ts'

/** Ends an act that goes on. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const id = onlyId(positionals, 'cancel')
  await withDatabase(tool, async (db) => {
    await cancelModeration({ db, now: () => new Date() }, id)
    tellEnd((await findModeration({ db }, id))!)
  })
}

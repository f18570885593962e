import { parseArgs } from 'node:util'
import { listUnknown } from '#app/features/letters/decide.server.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { withDatabase } from '../vault/site.server.ts'
import { waitingRows } from './waiting-rows.ts'

/** Letters of which nobody knows whether they arrived. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const unknown = await listUnknown({ db })
    process.stdout.write(
      unknown.length > 0
        ? columns(waitingRows(unknown)) +
            '\nAsk the mail server (its log names the id in the Message-ID), ' +
            'then drop or release each.\n'
        : 'Of no letter it is unknown whether it arrived.\n',
    )
  })
}

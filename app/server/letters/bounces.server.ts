import { parseArgs } from 'node:util'
import { listStoppedAddresses } from '#app/features/letters/list-bounces.server.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { withDatabase } from '../vault/site.server.ts'
import { shownMoment } from './show-moment.ts'

/** Addresses that take no letters any more. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const rows = (await listStoppedAddresses({ db })).map((one) => [
      shownMoment(one.changedAt),
      one.state,
      one.address,
      one.country ?? '-',
      one.lawmaker ?? 'nobody has it now',
      one.why ?? '-',
    ])
    process.stdout.write(
      rows.length > 0 ? columns(rows) : 'No address has bounced.\n',
    )
  })
}

import { parseArgs } from 'node:util'
import { countByChamber } from '#app/features/letters/count.server.ts'
import type { Tool } from '../main.server.ts'
import { columns } from '../signatures/columns.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'

/** Letters by chamber and month. */
export async function run(args: string[], tool: Tool): Promise<void> {
  parseArgs({ args, options: {} })
  await withDatabase(tool, async (db) => {
    const rows = (await countByChamber({ db })).map((one) => [
      one.month,
      one.country,
      one.chamber,
      one.way === 'sent' ? 'sent from here' : 'sent by themselves',
      shown(one.count),
      one.isSample ? 'sample' : '',
    ])
    process.stdout.write(
      rows.length > 0 ? columns(rows) : 'No letter was sent yet.\n',
    )
  })
}

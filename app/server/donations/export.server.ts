import { parseArgs } from 'node:util'
import { exportLedger } from '#app/features/donations/export.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { writeWhole } from '../vault/files.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withBooks } from './books.server.ts'
import { dayAfter, readDay } from './words.ts'

/** Writes the ledger into a file. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { from: { type: 'string' }, to: { type: 'string' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) {
    throw new PlainError('Say where to: export FILE.csv')
  }
  const window = {
    from: values.from ? readDay(values.from) : new Date(0),
    to: dayAfter(values.to ? readDay(values.to) : new Date()),
  }
  await withBooks(tool, async (books) => {
    let written = 0
    const lines = exportLedger(books, window, (count) => (written += count))
    await writeWhole(file, lines, tool.stoppers)
    tell(`Movements in ${file}: ${shown(written)}`)
  })
}

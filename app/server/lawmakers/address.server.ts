import { parseArgs } from 'node:util'
import { setStaffAddress } from '#app/features/lawmakers/set-address.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { printable } from './printable.ts'

/** Enters an address for a lawmaker, or takes it away. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [id, typed, ...more] = positionals
  if (!id || !typed || more.length > 0) {
    throw new PlainError('Say whose and which: address ID ADDRESS|none')
  }
  const address = typed === 'none' ? null : typed
  await withDatabase(tool, async (db) => {
    const { name, mailTo } = await setStaffAddress({ db }, id, address)
    tell(`${printable(name)}: ${mailTo ?? 'no address now'}`)
  })
}

import { parseArgs } from 'node:util'
import { acceptStale } from '#app/features/lawmakers/accept-stale.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { printable } from './printable.ts'
import { readCountry } from './read-country.ts'

/** Lets letters go to a chamber although its list is stale. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { why: { type: 'string', default: '' } },
    allowPositionals: true,
  })
  const [typed, slug = null, ...more] = positionals
  if (!typed || more.length > 0) {
    throw new PlainError('Say where: accept-stale CC [CHAMBER] --why TEXT')
  }
  const country = readCountry(typed)
  await withDatabase(tool, async (db) => {
    const given = { country, slug, why: values.why }
    const services = { db, now: () => new Date() }
    for (const name of await acceptStale(services, given)) {
      tell(`Letters go there until its next import: ${printable(name)}`)
    }
  })
}

import { parseArgs } from 'node:util'
import { changeState } from '#app/features/lawmakers/change-state.server.ts'
import type { MailboxState } from '#db/schema.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'

const states: MailboxState[] = [
  'verified',
  'unverified',
  'bounced',
  'opted-out',
]

/** Says what became of an address, whoever has it. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { why: { type: 'string', default: '' } },
    allowPositionals: true,
  })
  const [address, typed, ...more] = positionals
  const state = states.find((state) => state === typed)
  if (!address || !state || more.length > 0) {
    throw new PlainError(
      `Say which and what: state ADDRESS ${states.join('|')} --why TEXT`,
    )
  }
  await withDatabase(tool, async (db) => {
    const services = { db, now: () => new Date() }
    const given = { address, state, why: values.why }
    const { people, state: now } = await changeState(services, given)
    tell(`${address} is ${now} now: ${shown(people)} lawmakers have it.`)
  })
}

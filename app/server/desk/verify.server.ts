import { parseArgs } from 'node:util'
import {
  type Break,
  type Noted,
  verifyAudit,
} from '#app/features/accounts/verify-audit.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { createProgress, shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'

const breaks: Record<Break, string> = {
  missing: 'is not there',
  torn: 'does not follow from the one before it',
  changed: 'is not as it was written',
  'not-noted': 'has another hash than was noted',
}

/** Says whether the audit log is whole. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { expect: { type: 'string' } },
  })
  const noted =
    values.expect === undefined ? undefined : readNoted(values.expect)
  await withDatabase(tool, async (db) => {
    const onProgress = createProgress()
    const found = await verifyAudit({ db }, { noted, onProgress })
    if (!found.isWhole) {
      throw new PlainError(
        `The audit log is not whole: entry ${found.seq} ${breaks[found.why]}. ` +
          'What comes after it cannot be trusted either.',
      )
    }
    const { entries, last } = found
    tell(`The audit log is whole: ${shown(entries)} entries.`)
    if (entries === 0) return
    tell('The newest one, to be written down elsewhere for --expect:')
    process.stdout.write(`${entries}:${last.toString('hex')}\n`)
  })
}

function readNoted(typed: string): Noted {
  const parts = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(typed.trim())
  if (!parts) {
    throw new PlainError(
      'Give --expect as the audit log’s page shows it: a number, a colon, and ' +
        '64 characters of the hash.',
    )
  }
  return { seq: parts[1]!, hash: Buffer.from(parts[2]!, 'hex') }
}

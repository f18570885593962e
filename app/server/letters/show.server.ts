import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Env } from '#app/env.server.ts'
import { readWaiting } from '#app/features/letters/read-waiting.server.ts'
import { VaultError } from '#app/vault/record.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { columns } from '../signatures/columns.ts'
import { readIdentities } from '../vault/identity.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { waitingRows } from './waiting-rows.ts'

const NO_KEY =
  "Letters can be read only where the mail worker's private key is. Run this " +
  'there, with MAIL_IDENTITY_FILE as for the worker.'

/** Opens a letter that waits for a person. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [id, ...more] = positionals
  if (!id || more.length > 0) throw new PlainError('Say which letter: show ID')

  const [identity] = await readIdentities(keyFileOf(tool.env()))
  await withDatabase(tool, async (db) => {
    const { waiting, letter } = await readWaiting({ db }, identity!, id).catch(
      explained,
    )
    process.stdout.write(columns(waitingRows([waiting])))
    if (!letter) {
      process.stdout.write('\nIts text is gone: it was taken back.\n')
      return
    }
    const { sender, text, language } = letter
    process.stdout.write(
      `\nFrom: ${sender.name} <${sender.address}>, ${sender.country}\n` +
        `Language: ${language}\nSubject: ${text.subject}\n\n${text.body}\n`,
    )
  })
}

function keyFileOf(env: Env): string {
  const own = join(env.DATA_DIR, 'keys', 'mail.txt')
  const file =
    env.MAIL_IDENTITY_FILE ?? (env.MODE === 'try-out' ? own : undefined)
  if (file === undefined || !existsSync(file)) throw new PlainError(NO_KEY)
  return file
}

function explained(error: unknown): never {
  if (!(error instanceof VaultError)) throw error
  throw new PlainError(
    'This key does not open the letter: it was sealed to another mail worker.',
  )
}

import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { proveByCode } from '#app/features/vault/prove.server.ts'
import {
  listRecipients,
  listWaiting,
} from '#app/features/vault/recipients.server.ts'
import {
  makeTestRecords,
  storeTestHashes,
} from '#app/features/vault/test-records.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { writeWhole } from './files.server.ts'
import { type Site, withSite } from './site.server.ts'

const now = () => new Date()

/** Makes test records, or takes the code that somebody found in one. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: {
      output: { type: 'string', short: 'o', default: 'vault-test.sealed' },
    },
    allowPositionals: true,
  })
  const [code, ...more] = positionals
  if (more.length > 0) throw new PlainError('One code at a time.')
  await withSite(tool, (site) =>
    code === undefined ? make(site, values.output, tool) : take(site, code),
  )
}

async function make(
  { recipients, db }: Site,
  file: string,
  { stoppers }: Tool,
): Promise<void> {
  const inForce = recipients.current()
  const { text, hashes } = await makeTestRecords(inForce, now())
  await writeWhole(file, [text], stoppers)
  try {
    await storeTestHashes(db, hashes, now())
  } catch (error) {
    await rm(file)
    throw error
  }
  tell(`${file} holds a test record for each of ${inForce.length} recipients.`)
  tell('Each of them opens it where the private key is,')
  tell(`  npm run --silent vault -- open --identity key.txt ${file}`)
  tell('and the code in the comment of the one record that opens comes back:')
  tell('  npm run vault -- verify CODE')
  tell('Codes of earlier test records are of no use any more.')
}

async function take({ recipients, db }: Site, code: string): Promise<void> {
  const inForce = recipients.current()
  const proof = await proveByCode({ db, now, inForce }, code)
  if (!proof) {
    throw new PlainError(
      'No newest test record of a recipient says this. Is it typed right? ' +
        'npm run vault -- verify makes new ones.',
    )
  }
  tell(`Proven: ${proof.recipient} can open what is sealed.`)
  const missing = (await listRecipients(db, inForce)).filter(
    ({ provenAt }) => !provenAt,
  )
  for (const { recipient } of missing) tell(`Not proven yet: ${recipient}`)
  if (proof.ready.length > 0) {
    tell(`Can take signatures from now on: ${proof.ready.join(', ')}`)
  }
  const waiting = await listWaiting(db)
  if (waiting.length > 0) tell(`Still waiting: ${waiting.join(', ')}`)
}

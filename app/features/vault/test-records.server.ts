import { randomUUID } from 'node:crypto'
import type { Services } from '#app/services.server.ts'
import {
  EXPORT_FORMAT,
  EXPORT_VERSION,
  type ExportHeader,
  exportLine,
} from '#app/vault/export-format.ts'
import { createSealer, type WrappedKey } from '#app/vault/seal.server.ts'
import { hashTestCode, newTestCode } from './code.ts'

/** An export with one record for each recipient, and what is to be kept of it. */
export type TestRecords = {
  text: string
  hashes: { recipient: string; hash: Buffer }[]
}

/**
 * Makes test records: for each recipient a random code that is sealed to that
 * one alone, by the same code that seals what people sign. Who can tell the
 * code has the private key, and with it a program that opens.
 */
export async function makeTestRecords(
  recipients: string[],
  now: Date,
): Promise<TestRecords> {
  const header: ExportHeader = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    purpose: 'test',
    petition: { id: randomUUID(), slug: 'test' },
    count: recipients.length,
    counted: 0,
    made_on: now.toISOString().slice(0, 10),
    checkpoint: null,
  }
  const lines = [exportLine(header)]
  const hashes: TestRecords['hashes'] = []
  for (const recipient of recipients) {
    const code = newTestCode()
    lines.push(await testLines(header, recipient, code))
    hashes.push({ recipient, hash: hashTestCode(code) })
  }
  lines.push(exportLine({ end: recipients.length }))
  return { text: lines.join(''), hashes }
}

/** The key line and the record of one recipient. */
async function testLines(
  { petition, purpose, made_on }: ExportHeader,
  recipient: string,
  code: string,
): Promise<string> {
  const keys: WrappedKey[] = []
  const sealer = createSealer({
    recipients: () => [recipient],
    storeKey: async (key) => void keys.push(key),
    now: () => new Date(),
  })
  const id = randomUUID()
  const place = { purpose, petition: petition.id, signature: id }
  const key = await sealer.key(2)
  const seal = (field: string, text: string) =>
    key.seal({ ...place, field }, text).toString('base64')
  const wrapped = Buffer.from(keys[0]!.wrapped).toString('base64')
  const record = {
    id,
    state: 'test',
    country: null,
    language: null,
    consent_version: null,
    asked_on: made_on,
    confirmed_on: null,
    public_name: null,
    score: 0,
    reasons: [],
    sealed: {
      name: seal('name', `Code for ${recipient}`),
      comment: seal('comment', code),
    },
  }
  return exportLine({ key: key.id, wrapped }) + exportLine(record)
}

/** From now on these codes prove their recipients, and no earlier ones. */
export async function storeTestHashes(
  db: Services['db'],
  hashes: TestRecords['hashes'],
  now: Date,
): Promise<void> {
  await db
    .insertInto('vault_recipient')
    .values(
      hashes.map(({ recipient, hash }) => ({
        recipient,
        test_hash: hash,
        created_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column('recipient')
        .doUpdateSet(({ ref }) => ({ test_hash: ref('excluded.test_hash') })),
    )
    .execute()
}

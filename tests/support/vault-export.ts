import { randomBytes, randomUUID } from 'node:crypto'
import { exportSealed } from '#app/features/vault/export.server.ts'
import type { Services } from '#app/services.server.ts'
import {
  type OpenedRecord,
  SEALED_FIELDS,
  type SealedField,
} from '#app/vault/export-format.ts'
import { readExport } from '#app/vault/read-export.server.ts'

type Typed = Partial<Record<SealedField, string | null>> & {
  public_name?: string | null
}

/** Pending signatures, sealed as signing seals them, with a key for each. */
export async function insertSealed(
  { db, vault }: Pick<Services, 'db' | 'vault'>,
  petition: { id: string },
  people: Typed[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { public_name = null, ...typed } of people) {
    const id = randomUUID()
    const key = await vault.key(SEALED_FIELDS.length)
    const place = { purpose: 'signature', petition: petition.id, signature: id }
    const seal = (field: SealedField, usual: string | null) => {
      const text = typed[field] === undefined ? usual : typed[field]
      return text === null ? null : key.seal({ ...place, field }, text)
    }
    await db
      .insertInto('signature')
      .values({
        id,
        first_id: id,
        petition_id: petition.id,
        state: 'pending',
        discreet: false,
        address_hash: randomBytes(32),
        country: 'GB',
        language: 'en',
        consent_version: '1',
        public_name,
        sealed_name: seal('name', 'Ada Lovelace'),
        sealed_address: seal('address', 'ada@example.org'),
        sealed_postcode: seal('postcode', null),
        sealed_comment: seal('comment', null),
        sealed_nonce: seal('nonce', '0'.repeat(64)),
        commitment: randomBytes(32),
        confirm_hash: randomBytes(32),
        manage_hash: randomBytes(32),
        mails: 1,
        asked_at: new Date('2026-11-20T23:30:00Z'),
        state_since: new Date('2026-11-20T23:30:00Z'),
      })
      .execute()
    ids.push(id)
  }
  return ids
}

export async function exported(
  services: Services,
  { slug }: { slug: string },
): Promise<string> {
  let text = ''
  for await (const part of exportSealed(services, slug)) text += part
  return text
}

/** What opens of an export, and what is said of the rest. */
export async function openExport(
  text: string | Buffer,
  ...identities: string[]
) {
  const records: OpenedRecord[] = []
  const faults: string[] = []
  let forOthers = 0
  const reading = {
    identities,
    onFault({
      sentence,
      isForOthers,
    }: {
      sentence: string
      isForOthers: boolean
    }) {
      if (isForOthers) forOthers++
      faults.push(sentence)
      return undefined
    },
  }
  for await (const batch of readExport(inPieces(Buffer.from(text)), reading)) {
    records.push(...batch)
  }
  return { records, faults, forOthers }
}

/** In small pieces, so that lines and letters are cut in two. */
async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 97) {
    yield bytes.subarray(at, at + 97)
  }
}

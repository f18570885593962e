import type { Services } from '#app/services.server.ts'
import { readExport } from '#app/vault/read-export.server.ts'
import { proveByCode } from './prove.server.ts'
import { makeTestRecords, storeTestHashes } from './test-records.server.ts'

type Pair = { identity: string; recipient: string }

/**
 * Proves the recipients whose private keys the program has, as in try-out mode:
 * makes a test record for each, opens it with the private key, and tells the
 * code as its owner would. A recipient whose key does not fit stays unproven.
 */
export async function proveTryOut(
  { db, now, keys }: Pick<Services, 'db' | 'now' | 'keys'>,
  pairs: Pair[],
): Promise<void> {
  const inForce = keys.vaultRecipients.current()
  for (const { identity, recipient } of pairs) {
    if (!inForce.includes(recipient)) continue
    const { text, hashes } = await makeTestRecords([recipient], now())
    const code = await openCode(text, identity)
    if (code === undefined) continue
    // In one transaction, or a second program that starts now could replace
    // the hash between the two.
    await db.transaction().execute(async (trx) => {
      await storeTestHashes(trx, hashes, now())
      await proveByCode({ db: trx, now, inForce }, code)
    })
  }
}

async function openCode(
  text: string,
  identity: string,
): Promise<string | undefined> {
  const file = (async function* () {
    yield Buffer.from(text)
  })()
  const reading = { identities: [identity], onFault: () => undefined }
  for await (const [record] of readExport(file, reading)) {
    if (record?.comment) return record.comment
  }
  return undefined
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { hashTestCode, newTestCode } from '#app/features/vault/code.ts'
import { proveByCode } from '#app/features/vault/prove.server.ts'
import { proveTryOut } from '#app/features/vault/prove-try-out.server.ts'
import {
  forgetOthers,
  listRecipients,
  listWaiting,
  makeReady,
} from '#app/features/vault/recipients.server.ts'
import {
  makeTestRecords,
  storeTestHashes,
} from '#app/features/vault/test-records.server.ts'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { openExport } from '#tests/support/vault-export.ts'

const services = useServices()
const now = new Date('2026-11-22T12:00:00Z')

beforeEach(async () => {
  await services.db.deleteFrom('vault_recipient').execute()
  await services.db.updateTable('petition').set({ ready_at: now }).execute()
})

async function waitingPetition() {
  const petition = await insertPetition(services)
  await services.db
    .updateTable('petition')
    .set({ ready_at: null })
    .where('id', '=', petition.id)
    .execute()
  return petition
}

function readyAt({ id }: { id: string }) {
  return services.db
    .selectFrom('petition')
    .select('ready_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
    .then(({ ready_at }) => ready_at)
}

/** Two recipients with new test records, and what each of them reads there. */
async function twoTested() {
  const pairs = [await generateKeyPair(), await generateKeyPair()]
  const inForce = pairs.map(({ recipient }) => recipient)
  const { text, hashes } = await makeTestRecords(inForce, now)
  await storeTestHashes(services.db, hashes, now)
  const codeFor = async (identity: string) =>
    (await openExport(text, identity)).records[0]!.comment!
  const prove = (code: string) =>
    proveByCode({ db: services.db, now: () => now, inForce }, code)
  return { pairs, inForce, text, codeFor, prove }
}

describe('a test record', () => {
  test('opens for its recipient alone', async () => {
    const { pairs, text } = await twoTested()
    for (const { identity, recipient } of pairs) {
      const { records, forOthers } = await openExport(text, identity)
      expect(records.map(({ name }) => name)).toEqual([`Code for ${recipient}`])
      expect(records[0]!.comment).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}\w{5}$/)
      expect(forOthers).toBe(1)
    }
  })

  test('is known to the database by the hash of its code only', async () => {
    const { inForce, pairs, codeFor } = await twoTested()
    const codes = await Promise.all(
      pairs.map(({ identity }) => codeFor(identity)),
    )
    const rows = await services.db
      .selectFrom('vault_recipient')
      .selectAll()
      .execute()
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual(
      inForce.toSorted(),
    )
    expect(
      rows.map(({ test_hash }) => test_hash!.toString('hex')).sort(),
    ).toEqual(codes.map((code) => hashTestCode(code).toString('hex')).sort())
    expect(rows.every(({ proven_at }) => proven_at === null)).toBe(true)
  })

  test('says something that nobody guesses, however it is typed', () => {
    const codes = Array.from({ length: 100 }, newTestCode)
    expect(new Set(codes).size).toBe(100)
    const typed = ' 01ABC-defgh jkmnp ol.i '
    const meant = '01ABCDEFGHJKMNP011'
    expect(hashTestCode(typed)).toEqual(hashTestCode(meant))
    expect(hashTestCode(typed)).not.toEqual(hashTestCode(`${meant}0`))
  })
})

describe('a petition', () => {
  test('takes signatures once all recipients are proven', async () => {
    const petition = await waitingPetition()
    const { pairs, inForce, codeFor, prove } = await twoTested()
    const first = await prove(await codeFor(pairs[0]!.identity))
    expect(first).toEqual({ recipient: inForce[0], ready: [] })
    expect(await readyAt(petition)).toBeNull()

    const second = await prove(await codeFor(pairs[1]!.identity))
    expect(second).toEqual({ recipient: inForce[1], ready: [petition.slug] })
    expect(await readyAt(petition)).toEqual(now)
    expect(await listWaiting(services.db)).toEqual([])
    expect(await listRecipients(services.db, inForce)).toEqual(
      inForce.map((recipient) => ({ recipient, provenAt: now })),
    )
  })

  test('does not by the same code twice, or a wrong one', async () => {
    const petition = await waitingPetition()
    const { pairs, codeFor, prove } = await twoTested()
    const code = await codeFor(pairs[0]!.identity)
    await prove(code)
    await prove(code)
    expect(await prove(newTestCode())).toBeUndefined()
    expect(await prove('')).toBeUndefined()
    expect(await readyAt(petition)).toBeNull()
  })

  test('that is ready already keeps its moment', async () => {
    const petition = await waitingPetition()
    const earlier = new Date('2026-11-01')
    await services.db
      .updateTable('petition')
      .set({ ready_at: earlier })
      .where('id', '=', petition.id)
      .execute()
    const { pairs, codeFor, prove } = await twoTested()
    for (const { identity } of pairs) await prove(await codeFor(identity))
    expect(await readyAt(petition)).toEqual(earlier)
  })

  test('that comes later needs no new proof', async () => {
    const { pairs, inForce, codeFor, prove } = await twoTested()
    for (const { identity } of pairs) await prove(await codeFor(identity))
    const petition = await waitingPetition()
    const ready = await makeReady(services.db, inForce, now)
    expect(ready).toEqual([petition.slug])
  })
})

describe('a code', () => {
  test('of earlier test records is of no use', async () => {
    const { pairs, inForce, codeFor, prove } = await twoTested()
    const code = await codeFor(pairs[0]!.identity)
    const { hashes } = await makeTestRecords(inForce, now)
    await storeTestHashes(services.db, hashes, now)
    expect(await prove(code)).toBeUndefined()
  })

  test('of one who is no recipient any more is of no use', async () => {
    const { pairs, inForce, codeFor } = await twoTested()
    const code = await codeFor(pairs[0]!.identity)
    const others = { db: services.db, now: () => now, inForce: [inForce[1]!] }
    expect(await proveByCode(others, code)).toBeUndefined()
  })
})

test('who leaves and comes back has to prove it anew', async () => {
  const { pairs, inForce, codeFor, prove } = await twoTested()
  for (const { identity } of pairs) await prove(await codeFor(identity))
  await forgetOthers(services.db, [inForce[0]!])
  const [stays, left] = await listRecipients(services.db, inForce)
  expect(stays!.provenAt).toEqual(now)
  expect(left!.provenAt).toBeNull()
})

describe('trying out', () => {
  async function pairOf(name: string) {
    const file = join(services.dataDir, `keys/${name}.txt`)
    const text = await readFile(file, 'utf8')
    return {
      identity: /^AGE-SECRET-KEY-\S+$/m.exec(text)![0],
      recipient: /age1\S+/.exec(text)![0],
    }
  }

  test('proves by itself, with the private keys that it has', async () => {
    const petition = await waitingPetition()
    const inForce = services.keys.vaultRecipients.current()
    await proveTryOut(services, [await pairOf('holder')])
    expect(await readyAt(petition)).toBeNull()
    await proveTryOut(services, [
      await pairOf('holder'),
      await pairOf('recovery'),
    ])
    expect(await readyAt(petition)).not.toBeNull()
    const list = await listRecipients(services.db, inForce)
    expect(list.every(({ provenAt }) => provenAt)).toBe(true)
  })

  test('proves nothing with private keys that do not open', async () => {
    const petition = await waitingPetition()
    const { identity } = await generateKeyPair()
    const inForce = services.keys.vaultRecipients.current()
    await proveTryOut(
      services,
      inForce.map((recipient) => ({ identity, recipient })),
    )
    expect(await readyAt(petition)).toBeNull()
    const list = await listRecipients(services.db, inForce)
    expect(list.every(({ provenAt }) => provenAt === null)).toBe(true)
  })
})

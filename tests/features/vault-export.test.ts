import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { PetitionNotFound } from '#app/features/petitions/errors.ts'
import { exportSealed } from '#app/features/vault/export.server.ts'
import { KEYS_IN_REACH } from '#app/vault/export-format.ts'
import { createSealer } from '#app/vault/seal.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import {
  exported,
  insertSealed,
  openExport,
} from '#tests/support/vault-export.ts'

const services = useServices()
let holder: string

beforeAll(async () => {
  const file = join(services.dataDir, 'keys/holder.txt')
  holder = /^AGE-SECRET-KEY-\S+$/m.exec(await readFile(file, 'utf8'))![0]
})

/** Every record has a key of its own. */
function manyKeys() {
  return {
    db: services.db,
    vault: {
      key: (records: number) =>
        createSealer({
          recipients: () => services.keys.vaultRecipients.current(),
          now: () => new Date(),
          async storeKey({ id, wrapped, createdAt }) {
            await services.db
              .insertInto('vault_key')
              .values({
                id,
                wrapped: Buffer.from(wrapped),
                created_at: createdAt,
              })
              .execute()
          },
        }).key(records),
    },
  }
}

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const odd = [
  'Ada "the first", Lovelace',
  'two\nlines\r\nand more',
  '\u202eمرحبا\u202c שלום',
  'U+2028 \u2028 and U+2029 \u2029 and U+0085 \u0085',
  '🕊'.repeat(60),
  "=cmd|' /C calc'!A0",
  '\0 within',
  'é'.repeat(200),
]

describe('a sealed export', () => {
  test('opens to what was signed, whatever the texts', async () => {
    const petition = await insertPetition(services)
    const people = odd.map((text) => ({
      name: text,
      comment: text,
      postcode: [...text].slice(0, 5).join(''),
      public_name: text.replaceAll('\0', ''),
    }))
    const ids = await insertSealed(services, petition, people)
    const text = await exported(services, petition)
    const { records, faults } = await openExport(text, holder)

    expect(faults).toEqual([])
    expect(records).toHaveLength(odd.length)
    for (const [at, id] of ids.entries()) {
      expect(records.find((record) => record.id === id)).toEqual({
        id,
        state: 'pending',
        country: 'GB',
        language: 'en',
        consent_version: '1',
        asked_on: '2026-11-20',
        confirmed_on: null,
        score: 0,
        reasons: [],
        address: 'ada@example.org',
        nonce: '0'.repeat(64),
        ...people[at],
      })
    }
  })

  test('is ASCII: no reader of lines ends one too early', async () => {
    const petition = await insertPetition(services)
    const people = odd.map((name) => ({
      public_name: name.replaceAll('\0', ''),
    }))
    await insertSealed(services, petition, people)
    const text = await exported(services, petition)
    expect(text).toMatch(/^[\x20-\x7e\n]+$/)
  })

  test('says what it is, and how many there are', async () => {
    const petition = await insertPetition(services)
    const ids = await insertSealed(services, petition, [{}, {}, {}])
    await services.db
      .updateTable('signature')
      .set({
        state: 'confirmed',
        confirmed_at: new Date('2026-11-21T00:30:00+02:00'),
        score: 3,
        reasons: ['fast', 'network'],
      })
      .where('id', '=', ids[1]!)
      .execute()
    const now = () => new Date('2026-11-22T23:59:00Z')
    const lines = linesOf(await exported({ ...services, now }, petition))
    expect(lines[0]).toEqual({
      format: 'moratorium-sealed-export',
      version: 1,
      purpose: 'signature',
      petition: { id: petition.id, slug: petition.slug },
      count: 3,
      counted: 1,
      made_on: '2026-11-22',
      checkpoint: null,
    })
    expect(lines.at(-1)).toEqual({ end: 3 })
    expect(lines.find(({ id }) => id === ids[1])).toMatchObject({
      state: 'confirmed',
      confirmed_on: '2026-11-20',
      score: 3,
      reasons: ['fast', 'network'],
    })
  })

  test.each([
    ['of an unknown version', Buffer.from([9, 1, 2, 3]), 'of a version'],
    ['cut off', Buffer.from([1, 2, 3]), 'was cut off'],
    ['empty', Buffer.alloc(0), 'was cut off'],
  ])('goes on after a record that is %s', async (_, damaged, words) => {
    const petition = await insertPetition(services)
    const ids = await insertSealed(services, petition, [{}, {}, {}])
    await services.db
      .updateTable('signature')
      .set({ sealed_name: damaged })
      .where('id', '=', ids[1]!)
      .execute()
    const text = await exported(services, petition)
    const { records, faults } = await openExport(text, holder)
    expect(records.map(({ id }) => id).toSorted()).toEqual(
      [ids[0]!, ids[2]!].toSorted(),
    )
    expect(faults).toEqual([expect.stringContaining(`its name`)])
    expect(faults[0]).toContain(words)
  })

  test('leaves out what was withdrawn, and other petitions', async () => {
    const petition = await insertPetition(services)
    await insertSealed(services, await insertPetition(services), [{}])
    const [gone, stays] = await insertSealed(services, petition, [{}, {}])
    await services.db
      .updateTable('signature')
      .set({
        state: 'withdrawn',
        sealed_name: null,
        sealed_address: null,
        sealed_nonce: null,
      })
      .where('id', '=', gone!)
      .execute()
    const text = await exported(services, petition)
    expect(text).not.toContain(gone)
    const { records, faults } = await openExport(text, holder)
    expect(records.map(({ id }) => id)).toEqual([stays])
    expect(faults).toEqual([])
  })

  test('of nobody is an export too', async () => {
    const petition = await insertPetition(services)
    const text = await exported(services, petition)
    expect(linesOf(text).slice(1)).toEqual([{ end: 0 }])
    expect(await openExport(text, holder)).toEqual({
      records: [],
      faults: [],
      forOthers: 0,
    })
  })

  test('there is none of a petition that is not there', async () => {
    const parts = exportSealed(services, 'nothing')
    await expect(parts.next()).rejects.toThrow(PetitionNotFound)
  })

  test('is of one moment, whatever is signed meanwhile', async () => {
    const petition = await insertPetition(services)
    await insertSealed(services, petition, [{}])
    const parts = exportSealed(services, petition.slug)
    let text = (await parts.next()).value
    await insertSealed(services, petition, [{}])
    for await (const part of parts) text += part
    const { records, faults } = await openExport(text!, holder)
    expect(records).toHaveLength(1)
    expect(faults).toEqual([])
  })

  test('that nobody reads on gives its connection back', async () => {
    const petition = await insertPetition(services)
    await insertSealed(services, petition, [{}])
    for (let turn = 0; turn < 30; turn++) {
      for await (const _ of exportSealed(services, petition.slug)) break
    }
    expect(await exported(services, petition)).toContain('"end":1')
  })
})

describe('the content keys of an export', () => {
  test('each come once, before what they open, and all that they open', async () => {
    const petition = await insertPetition(services)
    const each = manyKeys()
    for (let key = 0; key < 3; key++) {
      const shared = await each.vault.key(20)
      const one = { ...each, vault: { key: async () => shared } }
      await insertSealed(one, petition, [{}, {}])
    }
    const lines = linesOf(await exported(services, petition)).slice(1, -1)
    const kinds = lines.map((line) => ('key' in line ? 'key' : 'record'))
    const group = ['key', 'record', 'record']
    expect(kinds).toEqual([...group, ...group, ...group])
    const keys = lines.flatMap(({ key }) => (key ? [String(key)] : []))
    expect(keys).toEqual([...keys].sort())
  })

  test('come again when they were not used for long', async () => {
    const petition = await insertPetition(services)
    const each = manyKeys()
    const ids = await insertSealed(each, petition, Array(150).fill({}))
    // All comments are by one key, as if all had been changed in one minute.
    const late = await each.vault.key(150)
    const sorted = linesOf(await exported(services, petition)).flatMap(
      ({ id }) => (id ? [String(id)] : []),
    )
    expect(sorted.toSorted()).toEqual(ids.toSorted())
    const place = { purpose: 'signature', petition: petition.id }
    for (const id of [sorted[0]!, sorted[110]!, sorted[112]!]) {
      const at = { ...place, signature: id, field: 'comment' }
      await services.db
        .updateTable('signature')
        .set({ sealed_comment: late.seal(at, 'changed') })
        .where('id', '=', id)
        .execute()
    }
    const text = await exported(services, petition)
    const again = linesOf(text).filter(({ key }) => key === late.id)
    expect(again).toHaveLength(2)
    expect(KEYS_IN_REACH).toBeLessThan(110)
    const { records, faults } = await openExport(text, holder)
    expect(faults).toEqual([])
    expect(records.filter(({ comment }) => comment === 'changed')).toHaveLength(
      3,
    )
  })
})

import { createDecipheriv } from 'node:crypto'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateKeyPair } from '#app/vault/keys.server.ts'
import { createOpener, VaultError } from '#app/vault/open.server.ts'
import { associatedData, type Place } from '#app/vault/record.ts'
import { makeVault, place } from './vault.ts'

let vault: Awaited<ReturnType<typeof makeVault>>
beforeAll(async () => {
  vault = await makeVault()
})

const anyText = fc.string({ unit: 'binary' })
const sealedText = anyText.filter((text) => !text.endsWith('\0'))

describe('what was sealed', () => {
  test('opens again, whatever the text and the place', async () => {
    const opener = vault.openerFor(vault.holder.identity)
    await fc.assert(
      fc.asyncProperty(
        sealedText,
        fc.tuple(anyText, anyText, anyText, anyText),
        async (text, [purpose, petition, signature, field]) => {
          const there = { purpose, petition, signature, field }
          const record = (await vault.sealer.key(1)).seal(there, text)
          expect(await opener.open(there, record)).toBe(text)
        },
      ),
    )
  })

  test('opens for each recipient', async () => {
    const record = await vault.seal('Ada Lovelace')
    for (const { identity } of [vault.holder, vault.recovery]) {
      const opener = vault.openerFor(identity)
      expect(await opener.open(place, record)).toBe('Ada Lovelace')
    }
  })

  test('opens from a slice of a larger buffer', async () => {
    const record = await vault.seal('Ada')
    const page = Buffer.concat([Buffer.alloc(7), record, Buffer.alloc(7)])
    const slice = new Uint8Array(
      page.buffer,
      page.byteOffset + 7,
      record.length,
    )
    const opener = vault.openerFor(vault.holder.identity)
    expect(await opener.open(place, slice)).toBe('Ada')
  })

  test('opens with the one of several private keys that fits', async () => {
    const record = await vault.seal('Ada')
    const stranger = await generateKeyPair()
    const opener = createOpener({
      identity: [stranger.identity, vault.recovery.identity],
      loadKey: async (id) => vault.stored.get(id),
    })
    expect(await opener.open(place, record)).toBe('Ada')
  })

  test('never looks the same twice', async () => {
    const key = await vault.sealer.key(200)
    const records = Array.from({ length: 200 }, () => key.seal(place, 'Ada'))
    const nonces = records.map((record) => record.toString('hex', 17, 29))
    const texts = records.map((record) => record.toString('hex', 29, 32))
    expect(new Set(nonces).size).toBe(200)
    expect(new Set(texts).size).toBeGreaterThan(190)
  })

  // The promise of the documentation: age and a few lines recover everything.
  test('opens with age and AES-GCM alone, by the documented format', async () => {
    const record = await vault.seal('Zoë 🕊')
    expect(record[0]).toBe(1)
    const id = record
      .toString('hex', 1, 17)
      .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
    const age = new Decrypter()
    age.addIdentity(vault.recovery.identity)
    const key = await age.decrypt(vault.stored.get(id)!)

    const nonce = record.subarray(17, 29)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    const parts = [
      ...Object.values(place).map(Buffer.from),
      record.subarray(1, 17),
    ]
    const prefixed = parts.map((part) => {
      const length = Buffer.from([0, 0, part.length >> 8, part.length & 255])
      return Buffer.concat([length, part as Buffer])
    })
    decipher.setAAD(Buffer.concat(prefixed))
    decipher.setAuthTag(record.subarray(-16))
    const text = decipher.update(record.subarray(29, -16))
    decipher.final()
    const bytes = Buffer.alloc(32)
    bytes.write('Zoë 🕊')
    expect(text).toEqual(bytes)
  })
})

describe('a record stays closed', () => {
  async function refusal(record: Uint8Array, there: Place = place) {
    const opener = vault.openerFor(vault.holder.identity)
    const error = await opener.open(there, record).catch((caught) => caught)
    expect(error).toBeInstanceOf(VaultError)
    return (error as VaultError).code
  }

  test.each(Object.keys(place) as (keyof Place)[])(
    'at another %s',
    async (part) => {
      const record = await vault.seal('Ada')
      for (const other of ['', 'x', `${place[part]} `, place[part].slice(1)]) {
        const there = { ...place, [part]: other }
        expect(await refusal(record, there)).toBe('wrong-place-or-forged')
      }
    },
  )

  test('where two parts of the place are swapped or run together', async () => {
    const { purpose, petition, signature, field } = place
    const record = await vault.seal('Ada')
    for (const there of [
      { ...place, petition: signature, signature: petition },
      { ...place, purpose: field, field: purpose },
      { ...place, petition: petition + signature, signature: '' },
      { ...place, purpose: purpose + petition[0], petition: petition.slice(1) },
    ]) {
      expect(await refusal(record, there)).toBe('wrong-place-or-forged')
    }
  })

  test('when any single bit was flipped', async () => {
    const record = await vault.seal('Ada Lovelace')
    const codes = new Map<number, string>()
    for (let bit = 0; bit < record.length * 8; bit++) {
      const forged = Buffer.from(record)
      forged[bit >> 3]! ^= 1 << (bit & 7)
      codes.set(bit, await refusal(forged))
    }
    const of = (from: number, to: number) =>
      new Set(
        [...codes]
          .filter(([b]) => b >= from * 8 && b < to * 8)
          .map(([, c]) => c),
      )
    expect(of(0, 1)).toEqual(new Set(['unknown-version']))
    expect(of(1, 17)).toEqual(new Set(['missing-key']))
    expect(of(17, record.length)).toEqual(new Set(['wrong-place-or-forged']))
  })

  test('when it was cut anywhere, or grew', async () => {
    const record = await vault.seal('Ada Lovelace')
    for (let length = 0; length < record.length; length++) {
      const code = await refusal(record.subarray(0, length))
      const short = length < 1 + 16 + 12 + 16
      expect(code).toBe(short ? 'truncated' : 'wrong-place-or-forged')
    }
    const longer = Buffer.concat([record, Buffer.alloc(1)])
    expect(await refusal(longer)).toBe('wrong-place-or-forged')
  })

  test('for a stranger', async () => {
    const record = await vault.seal('Ada')
    const stranger = vault.openerFor((await generateKeyPair()).identity)
    await expect(stranger.open(place, record)).rejects.toMatchObject({
      name: 'VaultError',
      code: 'wrong-identity',
    })
  })

  test('when its wrapped key is damaged or is no key', async () => {
    const record = await vault.seal('Ada')
    const [id] = [...vault.stored.keys()].slice(-1)
    const whole = vault.stored.get(id!)!
    const encrypter = new Encrypter()
    encrypter.addRecipient(vault.holder.recipient)
    const short = await encrypter.encrypt(new Uint8Array(31))
    const flipped = Uint8Array.from(whole)
    flipped[whole.length - 1]! ^= 1
    for (const wrapped of [
      whole.subarray(0, -1),
      flipped,
      short,
      new Uint8Array(),
    ]) {
      const opener = createOpener({
        identity: vault.holder.identity,
        loadKey: async () => wrapped,
      })
      await expect(opener.open(place, record)).rejects.toMatchObject({
        code: 'damaged-key',
      })
    }
  })
})

test('the longest UTF-8 there is fits the associated data', () => {
  const [purpose, petition] = ['€'.repeat(50), '🕊'.repeat(50)]
  const there = { purpose, petition, signature: '\ud800', field: '' }
  const bytes = 150 + 200 + 3 + 0 + 16 + 5 * 4
  expect(associatedData(there, Buffer.alloc(16))).toHaveLength(bytes)
})

test('no two places have the same associated data', () => {
  const keyId = Buffer.alloc(16)
  const places = fc.record({
    purpose: anyText,
    petition: anyText,
    signature: anyText,
    field: anyText,
  })
  fc.assert(
    fc.property(places, places, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other)
      const [a, b] = [associatedData(one, keyId), associatedData(other, keyId)]
      expect(a.equals(b)).toBe(same)
    }),
  )
})

describe('the opener', () => {
  test('refuses what is no private key at once', () => {
    const make = (identity: string) => () =>
      createOpener({ identity, loadKey: async () => undefined })
    expect(make('')).toThrow()
    expect(make(vault.holder.recipient)).toThrow()
  })

  test('unwraps a key once, also for many records at the same time', async () => {
    const records = await Promise.all(['a', 'b', 'c'].map(vault.seal))
    let loads = 0
    const opener = createOpener({
      identity: vault.holder.identity,
      loadKey: async (id) => {
        loads++
        return vault.stored.get(id)
      },
    })
    const open = () =>
      Promise.all(records.map((record) => opener.open(place, record)))
    expect(await open()).toEqual(['a', 'b', 'c'])
    expect(await open()).toEqual(['a', 'b', 'c'])
    expect(loads).toBe(1)
  })

  test('does not try again to unwrap what is sealed to others', async () => {
    const record = await vault.seal('Ada')
    let loads = 0
    const opener = createOpener({
      identity: (await generateKeyPair()).identity,
      loadKey: async (id) => {
        loads++
        return vault.stored.get(id)
      },
    })
    const refused = { code: 'wrong-identity' }
    await expect(opener.open(place, record)).rejects.toMatchObject(refused)
    await expect(opener.open(place, record)).rejects.toMatchObject(refused)
    expect(loads).toBe(1)
  })

  test('asks again for a key that could not be loaded', async () => {
    const record = await vault.seal('Ada')
    const answers = [
      () => Promise.reject(new Error('the database is away')),
      () => Promise.resolve(undefined),
    ]
    const opener = createOpener({
      identity: vault.holder.identity,
      loadKey: async (id) => answers.shift()?.() ?? vault.stored.get(id),
    })
    await expect(opener.open(place, record)).rejects.toThrow('away')
    await expect(opener.open(place, record)).rejects.toThrow('No key')
    expect(await opener.open(place, record)).toBe('Ada')
  })

  test('forgets the keys that were not used for the longest time', async () => {
    const record = await vault.seal('Ada')
    const wrapped = vault.stored.get([...vault.stored.keys()].at(-1)!)!
    const loads: string[] = []
    const opener = createOpener({
      identity: vault.holder.identity,
      async loadKey(id) {
        loads.push(id)
        return wrapped
      },
    })
    const withKey = (number: number) => {
      const copy = Buffer.from(record)
      copy.writeUInt32BE(number, 1)
      return opener.open(place, copy).catch(() => {})
    }
    const countOf = async (number: number) => {
      const before = loads.length
      await withKey(number)
      return loads.length - before
    }

    for (let number = 0; number < 1_000; number++) await withKey(number)
    expect(await countOf(0)).toBe(0)
    await withKey(1_000)
    expect(await countOf(0)).toBe(0)
    expect(await countOf(1)).toBe(1)
  }, 30_000)
})

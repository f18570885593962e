import { createCipheriv } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { createOpener } from '#app/vault/open.server.ts'
import { associatedData, packRecord } from '#app/vault/record.ts'
import { makeVault, place } from './vault.ts'

let vault: Awaited<ReturnType<typeof makeVault>>
beforeAll(async () => {
  vault = await makeVault()
})

describe('the length of a record', () => {
  const lengthOf = async (text: string) => (await vault.seal(text)).length

  test('tells only how many blocks of 32 bytes the text fills', async () => {
    const short = ['', 'Ada', 'a'.repeat(32), 'é'.repeat(16), '🕊'.repeat(8)]
    for (const text of short) expect(await lengthOf(text)).toBe(29 + 32 + 16)
    for (const text of ['a'.repeat(33), 'é'.repeat(17), 'a'.repeat(64)]) {
      expect(await lengthOf(text)).toBe(29 + 64 + 16)
    }
  })

  test('cannot be had for a text that ends in NUL', async () => {
    await expect(vault.seal('Ada\0')).rejects.toThrow(RangeError)
    const opener = vault.openerFor(vault.holder.identity)
    const record = await vault.seal('\0Ada\0 L')
    expect(await opener.open(place, record)).toBe('\0Ada\0 L')
  })
})

test('a record that was never filled up opens, as earlier ones were not', async () => {
  const key = Buffer.alloc(32, 7)
  const keyId = Buffer.alloc(16, 9)
  const nonce = Buffer.alloc(12, 1)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associatedData(place, keyId))
  const ciphertext = cipher.update('Ada', 'utf8')
  cipher.final()
  const tag = cipher.getAuthTag()
  const record = packRecord({ keyId, nonce, ciphertext, tag })
  const encrypter = new Encrypter()
  encrypter.addRecipient(vault.holder.recipient)
  const wrapped = await encrypter.encrypt(key)
  const { identity } = vault.holder
  const opener = createOpener({ identity, loadKey: async () => wrapped })
  expect(record).toHaveLength(29 + 3 + 16)
  expect(await opener.open(place, record)).toBe('Ada')
})

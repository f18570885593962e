import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashAddress } from '#app/features/signatures/address-hash.server.ts'
import {
  formatCode,
  hashCode,
  newCode,
  parseCode,
} from '#app/features/signatures/code.server.ts'
import {
  commitment,
  nonceOf,
} from '#app/features/signatures/commitment.server.ts'
import { newToken, parseToken } from '#app/features/signatures/token.server.ts'

const base64url =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const petitionId = '0198f000-0000-7000-8000-000000000001'
const signatureId = '0198f000-0000-7000-8000-000000000002'
const pepper = Buffer.alloc(32, 7)
/** Known answers: 16 bytes of id, day 20777 (2026-11-20), 32 bytes of 9. */
const known =
  'AZjwAAAAcACAAAAAAAAAAlEpCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk'

const anyId = fc.uuid()
const anyDay = fc.nat(0xffff)

function sha256(...parts: (string | Buffer)[]): Buffer {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}

/** The encoding as the documentation has it, written another way. */
function prefixed(...parts: (string | Buffer)[]): Buffer {
  const hex = parts.map((part) => {
    const bytes = Buffer.from(part as string)
    return bytes.length.toString(16).padStart(8, '0') + bytes.toString('hex')
  })
  return Buffer.from(hex.join(''), 'hex')
}

describe('a mailed token', () => {
  test('gives its id, its day and its hash again', () => {
    fc.assert(
      fc.property(anyId, anyDay, (id, day) => {
        const { token, hash } = newToken({ id, day })
        expect(token).toMatch(/^[A-Za-z0-9_-]{67}$/)
        expect(parseToken(token)).toEqual({ id, day, hash })
      }),
    )
  })

  test('has the format that is in the mails already sent', () => {
    expect(parseToken(known)).toEqual({
      id: signatureId,
      day: 20_777,
      hash: sha256(Buffer.from(known, 'base64url')),
    })
    expect(parseToken(known)!.hash.toString('hex')).toBe(
      '6da691aa0fbcccaa48348c409de5ce20a708890ee6b51d7eeb4075f0da471410',
    )
  })

  test('is another one each time', () => {
    const tokens = Array.from({ length: 100 }, () =>
      newToken({ id: signatureId, day: 20_777 }),
    )
    const secrets = tokens.map(({ token }) =>
      Buffer.from(token, 'base64url').toString('hex', 18),
    )
    expect(new Set(secrets).size).toBe(100)
    expect(new Set(secrets.map((hex) => hex.slice(0, 8))).size).toBe(100)
    expect(new Set(secrets.map((hex) => hex.slice(-8))).size).toBe(100)
  })

  test('with one character changed is refused or has another hash', () => {
    const { token, hash } = newToken({ id: signatureId, day: 20_777 })
    for (let at = 0; at < token.length; at++) {
      for (const other of `${base64url}=+/ .\n`) {
        if (other === token[at]) continue
        const changed = token.slice(0, at) + other + token.slice(at + 1)
        expect(parseToken(changed)?.hash.equals(hash) ?? false).toBe(false)
      }
    }
  })

  test('has one spelling only: the unused bits at its end are zero', () => {
    const { token } = newToken({ id: signatureId, day: 20_777 })
    const taken = [...base64url].filter((last) =>
      parseToken(token.slice(0, -1) + last),
    )
    expect(taken).toHaveLength(16)
  })

  test.each([
    '',
    known.slice(1),
    `${known}A`,
    `${known}=`,
    `${known}\n`,
    ` ${known}`,
    known.replace('A', '+'),
    known.replace('A', 'А'),
  ])('is not %j', (text) => {
    expect(parseToken(text)).toBeUndefined()
  })

  test('is never made of any text, and reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseToken(text)).toBeUndefined()
      }),
    )
  })

  test.each([
    { id: signatureId, day: -1 },
    { id: signatureId, day: 65_536 },
    { id: signatureId, day: 1.5 },
    { id: signatureId, day: NaN },
    { id: '', day: 1 },
    { id: signatureId.slice(1), day: 1 },
    { id: `${signatureId}0`, day: 1 },
    { id: signatureId.toUpperCase(), day: 1 },
    { id: signatureId.replaceAll('-', ''), day: 1 },
  ])('is not made of %j', (from) => {
    expect(() => newToken(from)).toThrow(RangeError)
  })
})

describe('a typed code', () => {
  test('has 8 characters of Crockford’s base32, all of them in use', () => {
    const codes = Array.from({ length: 2_000 }, newCode)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(new Set(codes).size).toBe(2_000)
    for (let at = 0; at < 8; at++) {
      expect(new Set(codes.map((code) => code[at])).size).toBe(32)
    }
  })

  test('is understood as it is shown', () => {
    const code = newCode()
    expect(formatCode(code)).toBe(`${code.slice(0, 4)}-${code.slice(4)}`)
    expect(parseCode(formatCode(code))).toBe(code)
    expect(parseCode(code)).toBe(code)
  })

  test.each([
    ['abcd-efgh', 'ABCDEFGH'],
    [' ABCD EFGH\n', 'ABCDEFGH'],
    ['ab-cd ef–gh', 'ABCDEFGH'],
    ['ABCD\u2011EFGH', 'ABCDEFGH'],
    ['\u200fABCD-EFGH', 'ABCDEFGH'],
    ['OoIi-Ll01', '00111101'],
    ['ＡＢＣＤ－０１２３', 'ABCD0123'],
    ['zzzz-9999', 'ZZZZ9999'],
  ])('%j is %s', (text, code) => expect(parseCode(text)).toBe(code))

  test.each([
    ...['', 'ABCD', 'ABCD-EFG', 'ABCD-EFGHJ', 'ABCU-EFGH', 'ABCD_EFGH'],
    ...['ABCD.EFGH', 'АBCD-EFGH', 'ıBCD-EFGH', 'ßCD-EFGH'],
    `ABCD${' '.repeat(100)}EFGH`,
  ])('%j is none', (text) => expect(parseCode(text)).toBeUndefined())

  test('is never made of any text, and reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseCode(text) ?? 'ABCDEFGH').toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
      }),
    )
  })
})

describe('the keyed hashes', () => {
  const address = hashAddress(pepper, petitionId, 'ada@example.org')

  test('have the format that is in the database already', () => {
    const parts = ['moratorium/address/v1', petitionId, 'ada@example.org']
    const expected = createHmac('sha256', pepper).update(prefixed(...parts))
    expect(address).toEqual(expected.digest())
    expect(address.toString('hex')).toBe(
      '3f7cc90ea2bb7c9abaf317dcec0ccf98ff54cc3b23792e38836024abf67dbcd1',
    )

    const code = hashCode(pepper, petitionId, address, 'ABCDEFGH')
    const of = prefixed('moratorium/code/v1', petitionId, address, 'ABCDEFGH')
    expect(code).toEqual(createHmac('sha256', pepper).update(of).digest())
    expect(code.toString('hex')).toBe(
      '08e6779420aeeebc4599499d667cf321816aa815c223010b12f492f547a85d6d',
    )
  })

  test('depend on each thing that they are of', () => {
    const other = Buffer.alloc(32, 8)
    const hashes = [
      address,
      hashAddress(other, petitionId, 'ada@example.org'),
      hashAddress(pepper, signatureId, 'ada@example.org'),
      hashAddress(pepper, petitionId, 'bea@example.org'),
      hashCode(pepper, petitionId, address, 'ABCDEFGH'),
      hashCode(other, petitionId, address, 'ABCDEFGH'),
      hashCode(pepper, signatureId, address, 'ABCDEFGH'),
      hashCode(pepper, petitionId, other, 'ABCDEFGH'),
      hashCode(pepper, petitionId, address, 'ABCDEFGJ'),
    ].map((hash) => hash.toString('hex'))
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('are the same for equal peppers in different buffers', () => {
    const again = hashAddress(
      Buffer.from(pepper),
      petitionId,
      'ada@example.org',
    )
    expect(again).toEqual(address)
  })

  test('need a pepper of 32 bytes', () => {
    for (const bytes of [0, 31, 33]) {
      const short = Buffer.alloc(bytes)
      expect(() => hashAddress(short, petitionId, 'a@b.org')).toThrow(
        RangeError,
      )
    }
  })

  test('refuse a code as it was typed', () => {
    for (const typed of ['ABCD-EFGH', 'abcdefgh', 'ABCDEFG', '']) {
      expect(() => hashCode(pepper, petitionId, address, typed)).toThrow(
        RangeError,
      )
    }
  })
})

describe('the leaf of the public log', () => {
  const nonce = nonceOf(known)
  const of = { petitionId, signatureId, canonical: 'ada@example.org', nonce }

  test('has the format that receipts prove', () => {
    const bytes = Buffer.from(known, 'base64url')
    expect(nonce).toEqual(sha256('nonce', bytes))
    expect(nonce.toString('hex')).toBe(
      '51a67319345e21f2f662abec5837bcb7a0f40406c9d10fc600cf627faf0ea11c',
    )

    const address = sha256('ada@example.org')
    const purpose = 'moratorium/sign/v1'
    expect(commitment(of)).toEqual(
      sha256(prefixed(purpose, petitionId, signatureId, address, nonce)),
    )
    expect(commitment(of).toString('hex')).toBe(
      '5d9ceb13e4eb8e8450b3bd9373a14abd741aad7979f6ff3ba6356b76d5af028b',
    )
  })

  test('has a nonce that the stored hash does not give', () => {
    expect(nonce).not.toEqual(parseToken(known)!.hash)
    expect(
      nonceOf(newToken({ id: signatureId, day: 20_777 }).token),
    ).not.toEqual(nonce)
    expect(() => nonceOf('x')).toThrow(RangeError)
  })

  test('depends on each thing that it is of', () => {
    const leaves = [
      of,
      { ...of, petitionId: signatureId },
      { ...of, signatureId: petitionId },
      { ...of, petitionId: signatureId, signatureId: petitionId },
      { ...of, canonical: 'ada@example.com' },
      { ...of, nonce: Buffer.alloc(32) },
    ].map((leaf) => commitment(leaf).toString('hex'))
    expect(new Set(leaves).size).toBe(leaves.length)
  })
})

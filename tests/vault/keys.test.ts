import { expect, test } from 'vitest'
import {
  generateKeyPair,
  isIdentity,
  isRecipient,
} from '#app/vault/keys.server.ts'

test('a new pair is an identity and a recipient, and not the other way', async () => {
  const { identity, recipient } = await generateKeyPair()
  expect(identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
  expect(recipient).toMatch(/^age1[0-9a-z]{58}$/)
  expect(isIdentity(identity)).toBe(true)
  expect(isRecipient(recipient)).toBe(true)
  expect(isIdentity(recipient)).toBe(false)
  expect(isRecipient(identity)).toBe(false)
})

test('no two pairs are the same', async () => {
  const pairs = await Promise.all([generateKeyPair(), generateKeyPair()])
  expect(pairs[0].identity).not.toBe(pairs[1].identity)
  expect(pairs[0].recipient).not.toBe(pairs[1].recipient)
})

test('every typing error of one letter is found', async () => {
  const { identity, recipient } = await generateKeyPair()
  for (let at = 0; at < recipient.length; at++) {
    const other = recipient[at] === 'q' ? 'p' : 'q'
    const typed = recipient.slice(0, at) + other + recipient.slice(at + 1)
    expect(isRecipient(typed)).toBe(false)
  }
  for (let at = 0; at < identity.length; at++) {
    const other = identity[at] === 'Q' ? 'P' : 'Q'
    const typed = identity.slice(0, at) + other + identity.slice(at + 1)
    expect(isIdentity(typed)).toBe(false)
  }
})

test.each(['', ' ', 'age1', 'AGE-SECRET-KEY-1', 'ssh-ed25519 AAAA', 'age'])(
  '%j is neither',
  (text) => {
    expect(isRecipient(text)).toBe(false)
    expect(isIdentity(text)).toBe(false)
  },
)

test('white space around a key is not part of it', async () => {
  const { identity, recipient } = await generateKeyPair()
  expect(isRecipient(` ${recipient}`)).toBe(false)
  expect(isRecipient(`${recipient}\n`)).toBe(false)
  expect(isIdentity(`${identity}\n`)).toBe(false)
})

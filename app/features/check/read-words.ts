import type { Reading } from './find-addresses.ts'

/** Letters, digits, dots and hyphens of any script, as long as they go on. */
const words = /[\p{L}\p{N}\p{M}_.。-]+/gu
/** Where a path, a query or a fragment begins. */
const pathStart = /[?#]|(?<![/:])\/(?!\/)/
/** A label can end a name if it can be a top-level domain. */
const lastLabel = /\.(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)$/iu
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

/**
 * Letters that pass for Latin ones. Next to others, and without a space, Latin
 * letters are a name within a sentence, as in Chinese, Thai or Arabic.
 */
const lookalike = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}]/u
const ascii = /[a-z\d]/i

/**
 * Adds every name with a dot that a token holds, with its percent-encodings
 * undone. Within the path of a link most are files: they are guesses, but not
 * what follows another `//`.
 */
export function readWords(token: string, reading: Reading): void {
  const path = indexOf(token, pathStart)
  const link = token.indexOf('//')
  for (const { 0: word, index } of token.matchAll(words)) {
    if (!/[.。]/.test(word)) continue
    const end = index + word.length
    const isLinkIn = token.startsWith('//', index - 2)
    const isUser = token[end] === '@' && !isLinkIn
    const isGuess = isUser || (index > path && !isLinkIn)
    const inLink = link !== -1 && link < index && index < path
    const user = inLink ? '' : userBefore(token, index)
    for (const name of word.split(/\.{2,}/)) {
      readName(trim(name), { ...reading, user, isGuess })
    }
  }
}

function indexOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern)
  return at === -1 ? Infinity : at
}

/** What stands before the `@` before `index`; RFC 5321: at most 64. */
function userBefore(token: string, index: number): string {
  if (token[index - 1] !== '@') return ''
  const before = token.slice(Math.max(0, index - 65), index - 1)
  return before.split(/[^\p{L}\p{N}._%+~-]/u).at(-1)!
}

type Context = Reading & {
  /** Of an e-mail address, before its `@`; else empty. */
  user: string
  isGuess: boolean
}

function readName(name: string, context: Context): void {
  if (!/[.。]/.test(name)) return
  const { isGuess } = context
  const parts = asciiParts(name)
  const inSentence = parts.length > 0 && isGlued(name)
  const whole = name.replaceAll('。', '.')
  addName(whole, { ...context, isGuess: isGuess || inSentence })
  for (const part of parts) {
    addName(part, { ...context, isGuess: isGuess || !inSentence })
  }
  // Before a sentence that begins without a space: `evil.example.Thanks`.
  const sentence = /\.\p{Lu}[^.]*$/u.exec(name)
  if (!sentence) return
  addName(name.slice(0, sentence.index), { ...context, isGuess: true })
}

/** Names of Latin letters within a word that has others too. */
function asciiParts(name: string): string[] {
  if (/^[\w.-]*$/.test(name)) return []
  const parts = name.match(/[\w.-]+/g) ?? []
  return parts.map(trim).filter((part) => part.includes('.'))
}

function isGlued(name: string): boolean {
  return name
    .split('.')
    .some(
      (label) =>
        ascii.test(label) &&
        [...label].some(
          (letter) => /[\p{L}。]/u.test(letter) && !lookalike.test(letter),
        ),
    )
}

function addName(name: string, context: Context): void {
  const { user, isGuess, add, hostOf } = context
  if (ipv4.test(name)) {
    const host = hostOf(name)
    if (host) add({ written: name, host, isIp: true, isGuess })
    return
  }
  if (!lastLabel.test(name)) return
  const host = hostOf(name)
  if (!host) return
  const email = user && `${user}@${host}`.toLowerCase()
  const written = user ? `${user}@${name}` : name
  add({ written, host, isGuess, ...(email && { email }) })
}

/** Without dots, hyphens and underscores around it. In steps: see the tests. */
function trim(name: string): string {
  let start = 0
  let end = name.length
  while (start < end && '._-。'.includes(name[start]!)) start++
  while (end > start && '._-。'.includes(name[end - 1]!)) end--
  return name.slice(start, end)
}

import { browserHost, readLink } from './read-link.ts'
import { readWords } from './read-words.ts'
import {
  decodePercent,
  joinSoftBreaks,
  joinSpelled,
  simplify,
} from './simplify-text.ts'

export type Address = {
  /** Without what is unseen; letters as they were typed. */
  written: string
  /** What a browser or a mail program would ask for: lower case, punycode. */
  host: string
  /** In lower case, where it is an e-mail address. */
  email?: string
  isIp?: boolean
  /** A name that stands before `@` in a link, as if it were the host. */
  posesAs?: string
  /**
   * Could be one, as `file.name` in a path or words with a dot between them:
   * worth a look, but not worth a word.
   */
  isGuess: boolean
}

/** What the readers of a text share. */
export type Reading = {
  add: (address: Address) => void
  /** {@link browserHost}, each name once for a whole text. */
  hostOf: typeof browserHost
}

/**
 * The internet names in a text, in order, each once: of links in any disguise
 * that people or attackers use, of links within links, of e-mail addresses, and
 * names alone. Follows and resolves nothing. Takes time in proportion to the
 * text, whatever it holds.
 */
export function findAddresses(text: string): Address[] {
  const found = new Map<string, Address>()
  const add: Reading['add'] = (address) => {
    const key = address.email ?? address.host
    const known = found.get(key)
    if (!known || (known.isGuess && !address.isGuess)) found.set(key, address)
    else if (!known.isGuess) known.posesAs ??= address.posesAs
  }
  const guess: Reading['add'] = (address) => add({ ...address, isGuess: true })

  const hostOf = remember(browserHost)
  const seen = new Set<string>()
  const readTokens = (simple: string, add: Reading['add']) => {
    for (const token of tokensOf(simple)) {
      // Read once more it would say nothing new, and as a guess even less.
      if (seen.has(token)) continue
      seen.add(token)
      readLink(token, { add, hostOf })
      readWords(decodePercent(token), { add, hostOf })
    }
  }
  const joined = joinSoftBreaks(text)
  const simple = simplify(joined)
  readTokens(simple, add)
  if (joined !== text) readTokens(simplify(text), guess)
  // In prose "dot" is a word; where there is nothing else it hardly is.
  readTokens(joinSpelled(simple), found.size === 0 ? add : guess)
  return [...found.values()]
}

/** What stands between spaces, quotation marks and angle brackets. */
function tokensOf(text: string): string[] {
  return text.split(/[\s<>"“”„«»|]+/)
}

function remember<Result>(ask: (text: string) => Result) {
  const known = new Map<string, Result>()
  return (text: string): Result => {
    if (known.has(text)) return known.get(text)!
    const result = ask(text)
    known.set(text, result)
    return result
  }
}

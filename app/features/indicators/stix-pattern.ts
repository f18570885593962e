export type Comparison = { path: string; value: string }
type Token = { text?: string; path?: string; sign?: string }

/** Strings, object paths, signs (STIX 2.1, section 9). */
const token =
  /\s*(?:'(?<text>[^'\\]*(?:\\[^][^'\\]*)*)'|(?<path>[a-z\d-]+:(?:[\w.-]|'[^'\\]*'|\[[\d*]+\])+)|(?<sign>==?|[[\]()]|OR\b))\s*/y

/**
 * The comparisons of a STIX pattern of which any one is enough: `=`, joined by
 * nothing but OR. Undefined for every other pattern: where two things must both
 * be seen, one of them alone is no indicator.
 */
export function readPattern(pattern: string): Comparison[] | undefined {
  const tokens = readTokens(pattern)
  if (!tokens || !isBalanced(tokens)) return undefined

  const plain = tokens.filter(({ sign }) => !sign || !/^[[\]()]/.test(sign))
  const found: Comparison[] = []
  for (let at = 0; at < plain.length; at += 4) {
    const [left, equals, right, or] = plain.slice(at, at + 4)
    const compares = left?.path && equals?.sign?.startsWith('=')
    const goesOn = or ? or.sign === 'OR' : at + 3 === plain.length
    if (!compares || right?.text === undefined || !goesOn) return undefined
    found.push({ path: left.path!, value: right.text })
  }
  return plain.length % 4 === 3 ? found : undefined
}

function readTokens(pattern: string): Token[] | undefined {
  const tokens: Token[] = []
  let end = 0
  while (end < pattern.length) {
    token.lastIndex = end
    const groups = token.exec(pattern)?.groups as Token | undefined
    if (!groups) return undefined
    end = token.lastIndex
    const { text, path, sign } = groups
    tokens.push({ text: text?.replace(/\\([^])/g, '$1'), path, sign })
  }
  return tokens
}

/** Each bracket closed by its own kind, and every comparison within `[ ]`. */
function isBalanced(tokens: Token[]): boolean {
  const open: string[] = []
  let square = 0
  for (const { sign, path } of tokens) {
    if (sign === '[' || sign === '(') open.push(sign)
    if (sign === '[') square += 1
    if (sign === ']' && open.pop() !== '[') return false
    if (sign === ']') square -= 1
    if (sign === ')' && open.pop() !== '(') return false
    if (path && square === 0) return false
  }
  return open.length === 0
}

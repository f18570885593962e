/** Why a value is not used as an address; a person may look at it. */
export type RejectReason = keyof typeof sentences
export type Rejected = { value: string; reason: RejectReason }

const sentences = {
  placeholder: 'is a word or a sign for “none”',
  'too-long': 'is too long for addresses',
  'social-page': 'is a page on a social network',
  'web-address': 'is a web address',
  'no-web-address': 'is not written like a web address that works',
  'no-at': 'holds no @',
  'several-at': 'holds two or more @ without anything between the addresses',
  'not-apart': 'holds words or signs, so it is not clear where the address is',
  'not-ascii': 'holds a character that is not in the plain Latin alphabet',
  'empty-label': 'has nothing before, after or between dots of its domain',
  'no-domain': 'has no dot in its domain',
  'bad-domain': 'has a domain that cannot be one',
  'bad-local-part': 'has something before the @ that cannot be there',
} as const

/**
 * A sentence that begins with the value, in plain English. Of a character
 * outside ASCII it gives the code point too: `у` looks like `y`.
 */
export function explainReject({ value, reason }: Rejected): string {
  const said = `“${value}” ${sentences[reason]}`
  const [odd] = /[^\0-\x7f]/u.exec(value) ?? []
  return reason === 'not-ascii' && odd
    ? `${said}: “${odd}” (${codePoint(odd)}).`
    : `${said}.`
}

function codePoint(character: string): string {
  const number = character.codePointAt(0)!.toString(16).toUpperCase()
  return `U+${number.padStart(4, '0')}`
}

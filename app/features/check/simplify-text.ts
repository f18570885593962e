/**
 * Not seen, but between letters: zero-width characters, soft hyphens, marks of
 * direction. Line breaks and tabs stay.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?![\t\n\r])\p{Cc}/gu

/** Arabic formulas in one character: of each NFKC would make a whole sentence. */
const formula = /[\ufdfa\ufdfb]/g

/**
 * Marks above and below one letter, far more than any script has. Bringing them
 * into Unicode's order takes the square of their number. The two that are added
 * are letters, which NFKC makes marks.
 */
const manyMarks = /([\p{M}\uff9e\uff9f]{8})[\p{M}\uff9e\uff9f]+/gu

/**
 * How people make a link harmless, undone. No pattern repeats
 * anything without a limit, so that no text makes it slow.
 */
const harmless: [RegExp, string][] = [
  [/\\([./:@])/g, '$1'],
  [/\\/g, '/'],
  [/ ?[[({] ?(?:\.|dot) ?[\])}] ?/gi, '.'],
  [/ ?[[({] ?(?:@|at) ?[\])}] ?/gi, '@'],
  [/[[({](:\/{0,2}|\/{1,2})[\])}]/g, '$1'],
  // Half a pair, as in `evil[.com`.
  [/(?<=[\p{L}\p{N}])(?:[[({]\.|\.[\])}])(?=[\p{L}\p{N}])/gu, '.'],
  // Two links without a space between them.
  [/(?<=[\p{L}\p{N}])(?=h(?:tt|xx|\*\*)ps?:\/\/)/giu, ' '],
]

/** Encoded within an encoded link within … : deeper than any redirect goes. */
const MOST_ROUNDS = 3

/**
 * The text as a program reads it: nothing unseen, full-width letters and dots as
 * plain ones (Unicode's NFKC), and `[.]`, `[at]`, `[:]//` and backslashes undone.
 * The ideographic full stop stays, because it also ends sentences.
 */
export function simplify(text: string): string {
  let simple = text
    .replace(unseen, '')
    .replace(formula, ' ')
    .replace(manyMarks, '$1')
    .normalize('NFKC')
  for (const [pattern, meant] of harmless) {
    simple = simple.replace(pattern, meant)
  }
  return simple
}

/** `text`, simple already, with its percent-encodings undone, nested ones too. */
export function decodePercent(text: string): string {
  let decoded = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!/%[0-9a-f]{2}/i.test(decoded)) break
    decoded = simplify(decoded.replace(/(?:%[0-9a-f]{2})+/gi, readBytes))
  }
  return decoded
}

function readBytes(encoded: string): string {
  return Buffer.from(encoded.replaceAll('%', ''), 'hex').toString()
}

/** Without the line breaks that quoted-printable mail puts anywhere. */
export function joinSoftBreaks(text: string): string {
  return text.replace(/=\r?\n/g, '')
}

/** `evil dot example`, `evil . example` and `evil .example` as one name. */
export function joinSpelled(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ (?:dot|\.) | \./gi, '.')
}

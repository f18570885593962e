/**
 * What nobody sees, or takes for a space: Unicode's own list of what is drawn as
 * nothing, controls, and some that are blank without standing in it. Among them
 * is what turns the direction of a line (Unicode TR 36, section 2.5).
 */
const unseen =
  /[\p{Default_Ignorable_Code_Point}\p{C}\p{Zl}\p{Zp}\u2800\u303f\ufffc\u{13441}\u{13442}\u{1d159}]|\u{16fe4}/u
/** Letters with their marks, digits, what stands between names, spaces. */
const letters =
  /^[\p{L}\p{M}\p{N}\p{P}´\x60 ]*\p{L}[\p{L}\p{M}\p{N}\p{P}´\x60 ]*$/u
/** UTS 39, section 5.4: marks without a letter, too many, or one twice. */
const oddMarks = /(?<![\p{L}\p{M}])\p{M}|\p{Mn}{5}|(\p{Mn})\1/u

/** Of scripts in use those that join; canonical combining class 9. */
const virama =
  '[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1b44\ua9c0]'
/**
 * Where a joiner is part of how a name is written: in Indic scripts after a
 * virama and, in Bengali, between ra and one; in Arabic ones after a letter that
 * would join (UAX 31, section 2.3, A1, A2 and B).
 */
const joiners = new RegExp(
  `(?<=\\p{L}\\p{M}*${virama}\\p{M}*)[\\u200c\\u200d](?!\\p{Mc})` +
    '|(?<=\\u09b0)\\u200d(?=\\u09cd\\p{L})' +
    '|(?<=(?![اآأإٱدذرزژوؤةى])\\p{Script=Arabic}\\p{Mn}*)\\u200c(?=\\p{Script=Arabic})',
  'gu',
)

/** Of UAX 31, tables 5 and 7, most scripts: each with what is written with it. */
const scripts = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic'],
  ...['Syriac', 'Thaana', 'Nko', 'Adlam', 'Devanagari', 'Bengali', 'Gurmukhi'],
  ...[
    'Gujarati',
    'Oriya',
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
  ],
  ...['Thai', 'Lao', 'Tibetan', 'Myanmar', 'Khmer', 'Ethiopic', 'Cherokee'],
  ...['Canadian_Aboriginal', 'Mongolian', 'Tifinagh', 'Yi', 'Balinese', 'Cham'],
  ...['Javanese', 'Sundanese', 'Limbu', 'Lisu', 'Meetei_Mayek', 'Ol_Chiki'],
  ...['Chakma', 'Newa', 'New_Tai_Lue', 'Tai_Le', 'Tai_Tham', 'Tai_Viet', 'Vai'],
].map((script) => [script])
const together = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
]
/** UTS 39, section 5.1: all letters of a word can be of one script. */
const oneScript = [...scripts, ...together].map((those) => {
  const of = those.map((one) => `\\p{Script_Extensions=${one}}`).join('')
  return new RegExp(
    `^(?:[${of}]|[^\\p{L}\\p{M}]|[\\p{scx=Common}\\p{scx=Inherited}])*$`,
    'u',
  )
})

/** Composed, with single spaces, as it is kept. */
export function plainName(typed: string): string {
  return (
    typed
      .normalize('NFC')
      // Typed there out of habit; these letters join to nothing anyway.
      .replace(/(?<=[اآأإٱدذرزژوؤةى])\u200c/gu, '')
      .replace(/\p{Zs}+/gu, ' ')
      .trim()
  )
}

/**
 * What is wrong with a name that could be taken for another one. Names of every
 * script in use are right, as their languages write them.
 *
 * @param name as {@link plainName} gives it
 * @returns a sentence, or nothing
 */
export function faultOfName(name: string): string | undefined {
  const seen = name.replace(joiners, '')
  if (unseen.test(seen)) {
    return 'Enter the name in one line, without characters that nobody sees.'
  }
  if (!letters.test(seen) || oddMarks.test(seen.normalize('NFD'))) {
    return 'Enter the name in letters, without symbols.'
  }
  const isMixed = seen
    .split(' ')
    .some((word) => !oneScript.some((one) => one.test(word)))
  return isMixed
    ? 'Write each word of the name in the letters of one script.'
    : undefined
}

/**
 * Letters that look like a Latin one, beside it (Unicode's confusables.txt, of
 * UTS 39): a whole word of them is of one script, and still another name.
 */
const twins = new Map(
  [
    ...['aаα', 'bвβ', 'cсϲ', 'dԁ', 'eеε', 'hнһη', 'iіι', 'jјϳ', 'kкκ', 'mмμ'],
    ...['nν', 'oоο0', 'pрρ', 'qԛ', 'sѕ', 'tтτ', 'wԝ', 'xхχ', 'yуυү', 'zζ'],
    // A capital I is an l to the eye.
    'il1',
  ].flatMap(([latin, ...others]) => others.map((one) => [one, latin!])),
)

/**
 * The same for names that only case, width, spaces, what stands between letters,
 * or look-alike letters tell apart (NFKC and case folding as far as letters have both cases).
 */
export function nameKey(name: string): string {
  const folded = name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{P}´\x60]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/(?<=[ij])\u0307/gu, '')
  return [...plainName(folded)].map((one) => twins.get(one) ?? one).join('')
}

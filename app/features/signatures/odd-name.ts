/** What advertises, or was never meant as a name. */
export const linkLike = /:\/\/|www\.|[@<>]/i
/** `Lu`, `Ll`, `Lo`: the Arabic tatweel, which stretches words, is none. */
const sameAgainAndAgain = /([\p{Lu}\p{Ll}\p{Lo}])\1{3}/iu
const phoneNumber = /\d{9}/
const keyboardRow = /qwer|asdf|zxcv|uiop|fghj|ghjk|hjkl|йцук|фыва/i
/** `xKjQpW`; three times, because of McDonald, DeLaCruz and their children. */
const changingCase = /(?:\p{Ll}{1,2}\p{Lu}){3}/u
/** More than in `Hirschsprung`, which has seven. */
const consonants = /[b-df-hj-np-tvxz]{8}/

/** `Chrząszcz` has nine, and one vowel. */
const WORD_LETTERS = 10
/** `Goldschmidt` has 18 in a hundred. */
const LEAST_VOWELS = 0.15

/**
 * Whether a name looks typed at random or not meant as one. Only what no known
 * people's names do: of scripts other than Latin almost nothing is judged, and
 * a short name never.
 */
export function isOddName(name: string): boolean {
  const signs = [
    linkLike,
    sameAgainAndAgain,
    phoneNumber,
    keyboardRow,
    changingCase,
  ]
  return (
    signs.some((sign) => sign.test(name)) ||
    latinWords(name).some(cannotBeSpoken)
  )
}

/** In small letters without accents; words with any other letter are left out. */
function latinWords(name: string): string[] {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.split(/[^\p{L}]+/u).filter((word) => /^[a-z]+$/.test(word))
}

/** `w` and `y` are vowels in Welsh, and `w` is none that would be missed. */
function cannotBeSpoken(word: string): boolean {
  if (consonants.test(word)) return true
  const vowels = word.replace(/[^aeiouwy]/g, '').length
  return word.length >= WORD_LETTERS && vowels / word.length < LEAST_VOWELS
}

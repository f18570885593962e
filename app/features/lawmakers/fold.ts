/** Letters that Unicode does not take apart, and what is typed for them. */
const plain: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ə: 'e',
}
const letters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')
/** Accents, Arabic vowel signs and its stretching stroke, invisible joiners. */
const marks = /\p{Script=Inherited}|\u0640/gu

/** For comparing what people type: no case, no accents. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(letters, (letter) => plain[letter]!)
}

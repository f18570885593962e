import { direction, type Language } from '#app/i18n/translate.ts'
import sharp from 'sharp'

/** Letters as a person counts them; longer texts end in "…". */
const MOST_LETTERS = 220
/** What one letter may be made of is without limit, so this is the hard one. */
const MOST_UNITS = 2_000

/** How far the ink of a letter may reach out of its line, in pixels. */
const OVERHANG = 8

type Face = { family: string; weight: number }
type Script = {
  headline: Face
  text: Face
  /** Of headlines, as a multiple of their size. */
  leading: number
  /** Of small texts, so that they look as large as Latin ones. */
  scale: number
  /** Labels are set in spaced capitals. */
  capitals: boolean
  /** Lines hang from the tops of letters, also in Pango. */
  hangs: boolean
}

/** Families are called as inside the files, which the makers named so. */
const latin: Script = {
  headline: { family: 'Newsreader 16pt', weight: 600 },
  text: { family: 'Source Sans 3 ExtraLight', weight: 600 },
  leading: 1.08,
  scale: 1,
  capitals: true,
  hangs: false,
}
const naskh = { family: 'Noto Naskh Arabic', weight: 700 }
const devanagari = { family: 'Noto Serif Devanagari', weight: 700 }
const scripts: Partial<Record<string, Script>> = {
  ar: {
    headline: naskh,
    text: naskh,
    leading: 1.4,
    scale: 1.2,
    capitals: false,
    hangs: false,
  },
  hi: {
    headline: devanagari,
    text: devanagari,
    leading: 1.35,
    scale: 1.08,
    capitals: false,
    hangs: true,
  },
}

/** How texts of this language are set. */
export function scriptOf(language: Language): Script {
  return scripts[language] ?? latin
}

export type Style = {
  face: 'headline' | 'text'
  /** Pixels; so is everything here. */
  size: number
  colour: string
  isLabel?: boolean
}

/** Where a text has to fit in. */
export type Room = { language: Language; width: number; height: number }

/** A text as it is drawn, as large as its ink: red, green, blue, opacity. */
export type Block = { width: number; height: number; pixels: Buffer }

/**
 * `text` without what could break the picture: control characters, halves of
 * letters, changes of direction that nobody ends, towers of marks, and more
 * than it can hold.
 */
export function clean(text: string): string {
  const plain = text
    .slice(0, MOST_UNITS)
    .toWellFormed()
    .replace(
      /[\p{Cc}\p{Cn}\p{Co}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu,
      ' ',
    )
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim()
  return shorten(plain, MOST_LETTERS)
}

/** At most `most` whole letters; the last word is dropped if it is cut. */
export function shorten(text: string, most: number): string {
  const letters = [...new Intl.Segmenter().segment(text)]
  if (letters.length <= most) return text
  const cut = text.slice(0, letters[most - 1]!.index)
  const words = cut.replace(/\s+\S*$/u, '')
  return `${words.length > cut.length / 2 ? words : cut}…`
}

/** Whether anything of it can be seen. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
}

/** Marks a piece of a text, which may hold anything, with its style. */
export function styled(
  text: string,
  { face, size: asked, colour, isLabel }: Style,
  { language }: Room,
): string {
  const script = scriptOf(language)
  const { family, weight } = script[face]
  const size = face === 'text' ? asked * script.scale : asked
  const points = (pixels: number) => Math.round(pixels * 1024)
  const attributes = {
    font_family: family,
    font_weight: weight,
    // At 72 dots per inch a point is a pixel; Pango counts in 1024ths of it.
    font_size: points(size),
    line_height: points(size * script.leading),
    font_features: 'lnum',
    insert_hyphens: false,
    foreground: colour,
    ...(isLabel &&
      script.capitals && {
        text_transform: 'uppercase',
        letter_spacing: points(size * 0.07),
      }),
  }
  const list = Object.entries(attributes).map(
    ([key, value]) => `${key}="${value}"`,
  )
  return `<span ${list.join(' ')}>${escapeMarkup(text)}</span>`
}

/**
 * Draws marked text in lines as wide as the room. A word that is wider sticks
 * out, unless words may be broken.
 */
export async function setLines(
  markup: string,
  { language, width }: Room,
  { breakWords } = { breakWords: false },
): Promise<Block> {
  // The page's direction holds, whatever letter a text begins with.
  const mark = direction(language) === 'rtl' ? '\u200f' : '\u200e'
  const { data, info } = await sharp({
    text: {
      text: `<span lang="${language}">${mark}${markup}</span>`,
      width: width - OVERHANG,
      wrap: breakWords ? 'word-char' : 'word',
      dpi: 72,
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { countryCodes } from '#app/i18n/countries.ts'
import { countryName } from '#app/i18n/format.ts'
import {
  isLanguage,
  type Language,
  languages,
  messagesOf,
} from '#app/i18n/translate.ts'

const root = new URL('../../', import.meta.url)
const folder = new URL('./fonts/', import.meta.url)
const packages = new URL('node_modules/', root)
/** What each font was made of; not beside the fonts, which are sources to Vite. */
const stamps = new URL('.cache/moratorium-fonts/', packages)

/** U+0020 to U+007E, and the Latin letters and signs that names often hold. */
const basicLatin =
  range(0x20, 0x7e) + range(0xa0, 0xff) + '–—‘’“”„…•·×→←€ \u2011'
/** What Hungarian needs besides; on other pages for names, where one has them. */
const latinA = range(0x100, 0x17f)
/** For names; loaded only where one needs it. */
const extendedLatin = range(0x180, 0x24f) + range(0x1e00, 0x1eff)
/** Letters, marks and both rows of digits; the joined forms come with them. */
const basicArabic =
  range(0x600, 0x669) + range(0x66a, 0x66d) + range(0x670, 0x671) + 'پچژڤگکی'
const arabicSigns = ' !()*+,-./:[]«»–—…\u200c\u200d\u200e\u200f\u25cc'
/** Vowels, consonants, signs and digits; the joined forms come with them. */
const basicDevanagari =
  range(0x901, 0x914) +
  range(0x915, 0x939) +
  range(0x93c, 0x94d) +
  range(0x958, 0x95f) +
  range(0x964, 0x96f) +
  ' \u200c\u200d\u25cc'

type Axes = Record<string, number | { min: number; max: number }>
type Face = { file: string; from: string; text: string; axes?: Axes }

function range(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, at) => first + at),
  )
}

async function faces(): Promise<Face[]> {
  const written = await writtenTexts()
  const told = (text: string) => [...new Set(text)].sort().join('')
  const latin = told(basicLatin + written.en + written.fr + written.es)
  const newsreader =
    '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'
  const sourceSans =
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
  const extended = (from: string) => from.replace('-latin-', '-latin-ext-')
  const headlineAxes = { opsz: 36, wght: { min: 400, max: 700 } }
  const axes = { wght: { min: 400, max: 700 } }
  const latinFaces = [
    { file: 'headline.woff2', from: newsreader, text: latin },
    { file: 'headline-a.woff2', from: extended(newsreader), text: latinA },
  ].map((face) => ({ ...face, axes: headlineAxes }))
  const textFaces = [
    { file: 'text.woff2', from: sourceSans, text: latin },
    { file: 'text-a.woff2', from: extended(sourceSans), text: latinA },
    {
      file: 'text-extended.woff2',
      from: extended(sourceSans),
      text: extendedLatin,
    },
  ].map((face) => ({ ...face, axes }))
  return [
    ...latinFaces,
    ...textFaces,
    ...staticFaces(
      'arabic',
      'noto-naskh-arabic',
      told(basicArabic + arabicSigns + written.ar),
    ),
    ...staticFaces(
      'devanagari',
      'noto-serif-devanagari',
      told(basicDevanagari + written.hi),
    ),
  ]
}

/** One face for everything in two weights, and its Latin letters. */
function staticFaces(name: string, family: string, script: string): Face[] {
  const from = `@fontsource/${family}/files/${family}`
  return [400, 700].flatMap((weight) => [
    {
      file: `${name}-${weight}.woff2`,
      from: `${from}-${name}-${weight}-normal.woff2`,
      text: script,
    },
    {
      file: `${name}-latin-${weight}.woff2`,
      from: `${from}-latin-${weight}-normal.woff2`,
      text: range(0x20, 0x7e),
    },
  ])
}

/** All that the pages say in each language: catalogues, countries, content. */
async function writtenTexts(): Promise<Record<Language, string>> {
  const texts = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.values(messagesOf(language)).join('') +
        countryCodes.map((code) => countryName(language, code)).join(''),
    ]),
  ) as Record<Language, string>
  const seeds = new URL('db/seed/', root)
  for (const name of await readdir(seeds)) {
    const language = /\.([a-z]+)\.json$/.exec(name)?.[1]
    if (isLanguage(language)) {
      texts[language] += await readFile(new URL(name, seeds), 'utf8')
    }
  }
  return texts
}

/**
 * Makes the site's fonts: each face with the glyphs that its pages need, and no
 * more. A face whose glyphs have not changed is left as it is.
 */
export async function buildFonts(): Promise<void> {
  await mkdir(folder, { recursive: true })
  await mkdir(stamps, { recursive: true })
  await Promise.all((await faces()).map(buildFace))
}

async function buildFace({ file, from, text, axes }: Face): Promise<void> {
  const source = await readFile(new URL(from, packages))
  const stamp = createHash('sha256')
    .update(source)
    .update(JSON.stringify([text, axes]))
    .digest('hex')
  const made = new URL(file, folder)
  const stampFile = new URL(`${file}.sha256`, stamps)
  if ((await readText(stampFile)) === stamp && (await readText(made))) return

  // Only a build needs it: an installation without it keeps its built fonts.
  const { default: subsetFont } = await import('subset-font')
  const font = await subsetFont(source, text, {
    targetFormat: 'woff2',
    ...(axes && { variationAxes: axes }),
  })
  await writeFile(made, font)
  await writeFile(stampFile, stamp)
}

async function readText(file: URL): Promise<string | undefined> {
  return readFile(file, 'latin1').catch(() => undefined)
}

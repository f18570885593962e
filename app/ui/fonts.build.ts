import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { countryCodes } from '#app/i18n/countries.ts'
import { ar } from '#app/i18n/ar/index.ts'
import { en } from '#app/i18n/en/index.ts'
import { countryName } from '#app/i18n/format.ts'

const root = new URL('../../', import.meta.url)
const folder = new URL('./fonts/', import.meta.url)
const packages = new URL('node_modules/', root)
/** What each font was made of; not beside the fonts, which are sources to Vite. */
const stamps = new URL('.cache/moratorium-fonts/', packages)

/** U+0020 to U+007E, and the Latin letters and signs that names often hold. */
const basicLatin =
  range(0x20, 0x7e) + range(0xa0, 0xff) + '–—‘’“”„…•·×→←€ \u2011'
/** For names; loaded only where one needs it. */
const extendedLatin = range(0x100, 0x24f) + range(0x1e00, 0x1eff)
/** Letters, marks and both rows of digits; the joined forms come with them. */
const basicArabic =
  range(0x600, 0x669) + range(0x66a, 0x66d) + range(0x670, 0x671) + 'پچژڤگکی'
const arabicSigns = ' !()*+,-./:[]«»–—…\u200c\u200d\u200e\u200f\u25cc'

type Axes = Record<string, number | { min: number; max: number }>
type Face = { file: string; from: string; text: string; axes?: Axes }

function range(first: number, last: number): string {
  return String.fromCodePoint(
    ...Array.from({ length: last - first + 1 }, (_, at) => first + at),
  )
}

async function faces(): Promise<Face[]> {
  const seeds = await seedTexts()
  const told = (text: string) => [...new Set(text)].sort().join('')
  const latin = told(basicLatin + catalogueText('en') + seeds.en)
  const arabic = told(
    basicArabic + arabicSigns + catalogueText('ar') + seeds.ar,
  )
  const naskh = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic'
  return [
    {
      file: 'headline.woff2',
      from: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
      text: latin,
      axes: { opsz: 36, wght: { min: 400, max: 700 } },
    },
    {
      file: 'text.woff2',
      from: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      text: latin,
      axes: { wght: { min: 400, max: 700 } },
    },
    {
      file: 'text-extended.woff2',
      from: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
      text: extendedLatin,
      axes: { wght: { min: 400, max: 700 } },
    },
    ...[400, 700].flatMap((weight) => [
      {
        file: `arabic-${weight}.woff2`,
        from: `${naskh}-arabic-${weight}-normal.woff2`,
        text: arabic,
      },
      {
        file: `arabic-latin-${weight}.woff2`,
        from: `${naskh}-latin-${weight}-normal.woff2`,
        text: range(0x20, 0x7e),
      },
    ]),
  ]
}

function catalogueText(language: 'en' | 'ar'): string {
  const { messages } = { en, ar }[language]
  const countries = countryCodes.map((code) => countryName(language, code))
  return [...Object.values(messages), ...countries].join('')
}

async function seedTexts(): Promise<Record<'en' | 'ar', string>> {
  const texts = { en: '', ar: '' }
  const seeds = new URL('db/seed/', root)
  for (const name of await readdir(seeds)) {
    const language = /\.(en|ar)\.json$/.exec(name)?.[1] as 'en' | 'ar'
    if (language)
      texts[language] += await readFile(new URL(name, seeds), 'utf8')
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

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'

const root = new URL('../../', import.meta.url)
const packages = new URL('node_modules/', root)
/** Beside the built pages: neither a source of Vite nor sent to anybody. */
const folder = new URL('build/picture-fonts/', root)

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader'
const SOURCE_SANS = '@fontsource-variable/source-sans-3/files/source-sans-3'
const NASKH = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic'
const DEVANAGARI =
  '@fontsource/noto-serif-devanagari/files/noto-serif-devanagari'

type Face = {
  file: string
  from: string
  axes?: { opsz?: number; wght: number }
}

const faces: Face[] = [
  ...['latin', 'latin-ext'].flatMap((letters) => [
    {
      file: `headline-${letters}.ttf`,
      from: `${NEWSREADER}-${letters}-opsz-normal.woff2`,
      axes: { opsz: 36, wght: 600 },
    },
    {
      file: `text-${letters}.ttf`,
      from: `${SOURCE_SANS}-${letters}-wght-normal.woff2`,
      axes: { wght: 600 },
    },
    {
      file: `arabic-${letters}.ttf`,
      from: `${NASKH}-${letters}-700-normal.woff2`,
    },
    {
      file: `devanagari-${letters}.ttf`,
      from: `${DEVANAGARI}-${letters}-700-normal.woff2`,
    },
  ]),
  { file: 'arabic.ttf', from: `${NASKH}-arabic-700-normal.woff2` },
  {
    file: 'devanagari.ttf',
    from: `${DEVANAGARI}-devanagari-700-normal.woff2`,
  },
]

/**
 * Makes the fonts that share pictures are drawn with: TrueType, as that is what
 * the drawing library reads, and with every glyph, as texts change after the
 * build. A face that has not changed is left as it is.
 */
export async function buildPictureFonts(): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(faces.map(buildFace))
}

async function buildFace({ file, from, axes }: Face): Promise<void> {
  const source = await readFile(new URL(from, packages))
  const stamp = createHash('sha256')
    .update(source)
    .update(JSON.stringify([file, axes]))
    .digest('hex')
  const made = new URL(file, folder)
  const stampFile = new URL(`${file}.sha256`, folder)
  if ((await readText(stampFile)) === stamp && (await readText(made))) return

  // Only a build needs it: an installation without it keeps its built fonts.
  const { default: subsetFont } = await import('subset-font')
  const font = await subsetFont(source, '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    ...(axes && { variationAxes: { ...axes } }),
  })
  await writeFile(made, font)
  await writeFile(stampFile, stamp)
}

async function readText(file: URL): Promise<string | undefined> {
  return readFile(file, 'latin1').catch(() => undefined)
}

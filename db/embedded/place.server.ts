import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { EmbeddedDatabaseError } from './error.server.ts'
import { findPrograms } from './programs.server.ts'
import {
  canEnter,
  isRoot,
  ownerOf,
  postgresUser,
  type User,
  userName,
} from './user.server.ts'

/** Where root keeps what the user postgres cannot reach in its place. */
const SYSTEM_FOLDER = '/var/lib/moratorium'

export type Place = {
  filesDir: string
  /** PostgreSQL's own data folder, below filesDir */
  pg: string
  /** the folder that holds bin, lib and share */
  programs: string
  /** as whom PostgreSQL runs, if not as ourselves */
  user: User | undefined
}

/** @throws EmbeddedDatabaseError if this user cannot keep a database there */
export function findPlace(
  dir: string,
  progress: (sentence: string) => void,
): Place {
  checkName(resolve(dir))
  const home = makeFolder(resolve(dir))
  const { filesDir, user } = isRoot()
    ? findRootsPlace(home, progress)
    : { filesDir: home, user: undefined }
  const spare = user ? SYSTEM_FOLDER : join(home, 'pg.programs')
  const programs = findPrograms({ spare, user, progress })
  return { filesDir, pg: join(filesDir, 'pg'), programs, user }
}

/** Whether a database was created on this folder; makes nothing. */
export function isThere(dir: string): boolean {
  const home = resolve(dir)
  if (!existsSync(home)) return false
  const places = placesOf(realpathSync(home))
  return places.some((place) => existsSync(join(place, 'pg')))
}

/** The folder, and where root keeps what cannot be there. */
function placesOf(home: string): [home: string, moved: string] {
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 12)
  return [home, join(SYSTEM_FOLDER, hash)]
}

/** PostgreSQL would refuse the files of another user less clearly. */
export function checkOwner({ pg, user }: Place): void {
  const me = user?.uid ?? process.getuid?.()
  if (me === undefined || !existsSync(pg)) return
  const { uid } = ownerOf(pg)
  if (uid !== me) throw belongsTo(uid, pg)
}

/** pg_ctl hands the folder to a shell, in which these would do something. */
function checkName(dir: string): void {
  if (process.platform === 'win32' || !/["$`\\\n]/.test(dir)) return
  throw new EmbeddedDatabaseError(
    `The folder ${dir} has a character in its name that PostgreSQL cannot ` +
      `have there. Set DATA_DIR to one without quotes, $, \` and \\.`,
  )
}

function makeFolder(dir: string): string {
  try {
    const created = mkdirSync(dir, { recursive: true })
    // Root's must let the user postgres through, who cannot list it though.
    if (created) chmodSync(dir, isRoot() ? 0o711 : 0o700)
    accessSync(dir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw explainFolder(dir, error)
  }
  return realpathSync(dir)
}

function explainFolder(dir: string, error: unknown): Error {
  const nearest = nearestFolder(dir)
  const { uid } = ownerOf(nearest)
  const me = process.getuid?.()
  if (me !== undefined && uid !== me) return belongsTo(uid, nearest)
  const reason = error instanceof Error ? error.message : String(error)
  return new EmbeddedDatabaseError(
    `The folder ${dir} cannot be used for the database (${reason}). ` +
      `Set DATA_DIR to a folder that can be written to.`,
  )
}

/** The folder itself, or the first above it that we can see. */
function nearestFolder(dir: string): string {
  return existsSync(dir) || dirname(dir) === dir
    ? dir
    : nearestFolder(dirname(dir))
}

function belongsTo(uid: number, folder: string): EmbeddedDatabaseError {
  const owner = userName(uid)
  const me = userName(process.getuid?.() ?? 0)
  return new EmbeddedDatabaseError(
    `The folder ${folder} belongs to user "${owner}", but this program runs ` +
      `as "${me}". Start it as "${owner}", or set DATA_DIR to another folder.`,
  )
}

/**
 * Root's database stays where it was created, and stays its owner's: another
 * image may number the user postgres otherwise, and who enters a folder only
 * today must not be shown an empty database in place of the full one.
 */
function findRootsPlace(
  home: string,
  progress: (sentence: string) => void,
): { filesDir: string; user: User } {
  const places = placesOf(home)
  const [, moved] = places
  const filesDir = places.find((dir) => existsSync(join(dir, 'pg')))
  if (filesDir) {
    const user = ownerOf(join(filesDir, 'pg'))
    if (user.uid === 0) throw ownedByRoot(join(filesDir, 'pg'))
    if (canEnter(user, join(filesDir, 'pg'))) return { filesDir, user }
    throw new EmbeddedDatabaseError(
      `The database is in ${filesDir}/pg, but user "${userName(user.uid)}", ` +
        `as whom PostgreSQL runs, cannot enter a folder above it. ` +
        `Allow that with: chmod o+x, beginning with ${filesDir}`,
    )
  }

  const user = postgresUser()
  if (canEnter(user, home)) return { filesDir: home, user }
  progress(
    `User "postgres" cannot enter ${home}: the database goes to ${moved}`,
  )
  for (const dir of [SYSTEM_FOLDER, moved]) {
    mkdirSync(dir, { recursive: true })
    chmodSync(dir, 0o711)
  }
  return { filesDir: moved, user }
}

function ownedByRoot(pg: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The folder ${pg} belongs to root, as whom PostgreSQL does not run. ` +
      `Hand it over with: chown -R postgres ${pg}`,
  )
}

import { createHash, type Hash, randomUUID } from 'node:crypto'
import {
  chmod,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  utimes,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Services } from '#app/services.server.ts'
import { exportSealed } from '../../vault/export.server.ts'
import { noRoom, whileRoom } from './while-room.server.ts'

/** How long the two who decided may download what they decided. */
export const DOWNLOAD_HOURS = 24
const HOUR_MS = 60 * 60 * 1000

export type Spooled = { file: string; size: number; sha256: string }
type Wanted = { id: string; petition: string; decidedAt: Date }

/** Of this process: who asks for what is being made waits for the same. */
const making = new Map<string, Promise<Spooled>>()

/**
 * The sealed export that an approval allows, as a file: made once, so that each
 * download and each resumed one has the same bytes, a restart in between
 * included. Only sealed bytes are in it; only this program's user can read it,
 * and it goes 24 hours after the decision (`forgetSpooled`).
 *
 * What it costs: as much room in the folder for temporary files (`TMPDIR`) as
 * the export is large (while-room.server.ts), and the first answer begins when
 * the last signature is written. Several machines make one each: a download that
 * is resumed at another one begins anew, which the tag of the file tells.
 *
 * @throws PetitionNotFound
 * @throws DeskRefused when there is no room for it
 */
export async function spool(
  services: Pick<Services, 'db' | 'now'>,
  wanted: Wanted,
): Promise<Spooled> {
  const found = await findSpooled(wanted.id)
  if (found) return found
  const under = making.get(wanted.id) ?? make(services, wanted)
  making.set(wanted.id, under)
  try {
    return await under
  } finally {
    making.delete(wanted.id)
  }
}

/** Nothing where it was not made yet. */
export async function findSpooled(id: string): Promise<Spooled | undefined> {
  const folder = await openFolder()
  const name = (await readdir(folder)).sort().find((one) => isOf(one, id))
  if (!name) return undefined
  const file = join(folder, name)
  const found = await statOf(file)
  return found && { file, size: found.size, sha256: name.split('.')[1]! }
}

/** Nothing where it went since the folder was read: deleted, or renamed. */
function statOf(file: string) {
  return stat(file).catch((error: { code?: unknown }) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
}

/** Deletes the file of an export that was taken back. */
export async function forgetSpooledOf(id: string): Promise<void> {
  const folder = await openFolder()
  for (const name of await readdir(folder)) {
    if (isOf(name, id)) await rm(join(folder, name), { force: true })
  }
}

function isOf(name: string, id: string): boolean {
  return name.startsWith(`${id}.`) && name.endsWith('.sealed')
}

async function make(
  services: Pick<Services, 'db' | 'now'>,
  { id, petition, decidedAt }: Wanted,
): Promise<Spooled> {
  const folder = await openFolder()
  const part = join(folder, `${id}.${randomUUID()}.part`)
  const hash = createHash('sha256')
  try {
    const handle = await open(part, 'wx', 0o600)
    try {
      const lines = exportSealed(services, petition)
      const fitting = whileRoom(lines, () => bytesFree(folder))
      await handle.writeFile(hashing(fitting, hash))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await utimes(part, decidedAt, decidedAt)
    const other = await findSpooled(id)
    if (other) return other
    const sha256 = hash.digest('hex')
    const file = join(folder, `${id}.${sha256}.sealed`)
    await rename(part, file)
    return { file, sha256, size: (await stat(file)).size }
  } catch (error) {
    throw explained(error)
  } finally {
    await rm(part, { force: true })
  }
}

async function bytesFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function* hashing(
  chunks: AsyncIterable<string>,
  hash: Hash,
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

function explained(error: unknown): unknown {
  const { code } = error as { code?: unknown }
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error
  return noRoom()
}

/**
 * Deletes what was decided 24 hours ago, and what a crash left half made.
 *
 * @returns how many files
 */
export async function forgetSpooled({
  now,
}: Pick<Services, 'now'>): Promise<number> {
  const folder = await openFolder()
  const before = now().getTime() - DOWNLOAD_HOURS * HOUR_MS
  let gone = 0
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const found = await statOf(file)
    if (!found || found.mtimeMs > before) continue
    await rm(file, { force: true })
    gone++
  }
  return gone
}

/**
 * Ours alone. The folder above is everybody's: a folder of this name that is
 * somebody else's, or a link, is not used.
 *
 * @throws Error that says so
 */
async function openFolder(): Promise<string> {
  const own = process.getuid?.() ?? 'own'
  const folder = join(tmpdir(), `moratorium-exports-${own}`)
  await mkdir(folder, { mode: 0o700 }).catch((error: { code?: unknown }) => {
    if (error.code !== 'EEXIST') throw error
  })
  const { uid } = await lstat(folder)
  const isOwn = own === 'own' || uid === own
  if (!isOwn || !(await lstat(folder)).isDirectory()) {
    throw new Error(`${folder} is not ours: exports are not put there.`)
  }
  await chmod(folder, 0o700)
  return folder
}

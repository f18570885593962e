import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import type { User } from './user.server.ts'

const LOG_LIMIT_BYTES = 10 * 1024 * 1024
const LOG_CHECK_MS = 60_000

type FileOptions = { mode?: number; user?: User; durable?: boolean }

/**
 * Writes a small file in one step; a `durable` one is on disk on return. Never
 * through a link: root writes into folders that others can write to as well.
 */
export function replaceFile(
  path: string,
  text: string,
  { mode = 0o644, user, durable = false }: FileOptions = {},
): void {
  const draft = `${path}.new`
  rmSync(draft, { force: true })
  const file = openSync(draft, 'wx', mode)
  try {
    fchmodSync(file, mode)
    if (user) fchownSync(file, user.uid, user.gid)
    writeFileSync(file, text)
    if (durable) fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}

/** Makes a rename in this folder outlast a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the log PostgreSQL's to append to, and says how long it is. */
export function openLog(log: string, user?: User): number {
  const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_WRONLY } = constants
  const flags = O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY
  const file = openSync(log, flags, 0o600)
  try {
    if (user) fchownSync(file, user.uid, user.gid)
    return fstatSync(file).size
  } finally {
    closeSync(file)
  }
}

/**
 * Keeps the log from filling the disk: at most about twice the limit, in
 * `pg.log` and `pg.log.1`. PostgreSQL opens it for appending, so it may be cut
 * at any time.
 *
 * @returns stops looking
 */
export function limitLog(log: string): () => void {
  trimLog(log)
  const timer = setInterval(() => trimLog(log), LOG_CHECK_MS).unref()
  return () => clearInterval(timer)
}

function trimLog(log: string): void {
  try {
    if (statSync(log).size < LOG_LIMIT_BYTES) return
    rmSync(`${log}.1`, { force: true })
    copyFileSync(log, `${log}.1`, constants.COPYFILE_EXCL)
    truncateSync(log)
  } catch {
    // A full disk must not end the program; the next look may do better.
  }
}

/** What was appended to the log since it had this length. */
export function readLogSince(log: string, bytes: number): string {
  return readFileSync(log).subarray(bytes).toString()
}

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { prepareDatabase } from './embedded/connect.server.ts'
import { codeOf, EmbeddedDatabaseError } from './embedded/error.server.ts'
import { limitLog } from './embedded/files.server.ts'
import { type Lock, takeLock } from './embedded/lock.server.ts'
import {
  checkOwner,
  findPlace,
  isThere,
  type Place,
} from './embedded/place.server.ts'
import {
  clearLeftovers,
  findPostmaster,
  stopPostgres,
} from './embedded/run.server.ts'
import { createCluster, startPostgres } from './embedded/start.server.ts'
import { startWatchdog } from './embedded/watchdog.server.ts'

export { EmbeddedDatabaseError, isThere }

/** How long `attach` waits for a process that has only just begun. */
const ATTACH_LIMIT_MS = 60_000

/** What a PostgreSQL that is just starting or stopping answers. */
const NOT_NOW = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03']

/** What no retry and no code of ours can help against. */
const REFUSALS = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']

export type EmbeddedDatabase = {
  /** postgres://postgres:PASSWORD@127.0.0.1:PORT/DATABASE */
  url: string
  /**
   * Where PostgreSQL's files really are: differs from `dir` for root if the
   * system user postgres cannot enter that folder.
   */
  filesDir: string
  /** False when another process of ours runs it, and will stop it. */
  owned: boolean
  /** Stops it if it is owned; resolves when the server process is gone. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** the folder for data, absolute or relative */
  dir: string
  /** created if missing */
  database?: string
  /** for PostgreSQL, beyond our own: `{ fsync: 'off' }` for tests */
  settings?: Record<string, string>
  /** use the one that another process of ours runs on this folder, if any */
  attach?: boolean
  /** is told of steps that take long */
  progress?: (sentence: string) => void
}

type Job = Required<EmbeddedOptions> & { place: Place }

/**
 * Runs PostgreSQL on this folder, from the binaries that npm brought.
 *
 * It stops when `stop` is called, and within half a second when this process
 * is killed. Whatever a killed owner left behind is cleared up here first. No
 * signal handlers are installed: that is for the program which uses this.
 *
 * @throws EmbeddedDatabaseError with a message to be shown to a person
 */
export async function openEmbedded({
  dir,
  database = 'moratorium',
  settings = {},
  attach = false,
  progress = () => {},
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    const place = findPlace(dir, progress)
    const job = { dir, database, settings, attach, progress, place }
    return await ownOrAttach(job)
  } catch (error) {
    if (!REFUSALS.includes(codeOf(error) ?? '')) throw error
    throw new EmbeddedDatabaseError(
      `The system refuses what the database in ${resolve(dir)} needs: ` +
        `${(error as Error).message}.`,
    )
  }
}

async function ownOrAttach(job: Job): Promise<EmbeddedDatabase> {
  const deadline = performance.now() + ATTACH_LIMIT_MS
  for (;;) {
    const lock = takeLock(join(job.place.filesDir, 'pg.lock'))
    if (!('heldBy' in lock)) return own(job, lock)

    const attached = job.attach && (await attachTo(job))
    if (attached) return attached
    if (!job.attach || performance.now() > deadline) {
      throw inUse(job, lock.heldBy)
    }
    await delay(50)
  }
}

async function own(job: Job, lock: Lock): Promise<EmbeddedDatabase> {
  const { place, database, progress, settings } = job
  const watchdog = startWatchdog(place, lock)
  const leaveLog = limitLog(join(place.filesDir, 'pg.log'))
  let ending: Promise<void> | undefined

  async function end(): Promise<void> {
    leaveLog()
    try {
      await stopPostgres(place)
    } finally {
      await watchdog.dismiss()
      lock.release()
    }
  }

  try {
    checkOwner(place)
    await clearLeftovers(place, progress)
    if (!existsSync(place.pg)) {
      progress(`Creating the database in ${place.filesDir} …`)
      await createCluster(place, { settings, watchdog })
    }
    const port = await startPostgres(place, { settings, watchdog })
    const url = await prepareDatabase(place, { port, database })
    const { filesDir } = place
    return { url, filesDir, owned: true, stop: () => (ending ??= end()) }
  } catch (error) {
    await end().catch(() => {}) // the first error is the one to tell
    throw error
  }
}

/** Undefined as long as the other process's PostgreSQL takes no connections. */
async function attachTo({
  place,
  database,
}: Job): Promise<EmbeddedDatabase | undefined> {
  const postmaster = findPostmaster(place)
  if (!postmaster?.isReady) return undefined
  const { port } = postmaster
  const { filesDir } = place
  try {
    const url = await prepareDatabase(place, { port, database })
    return { url, filesDir, owned: false, async stop() {} }
  } catch (error) {
    if (NOT_NOW.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

function inUse({ dir, attach }: Job, pid: number): EmbeddedDatabaseError {
  const folder = resolve(dir)
  return new EmbeddedDatabaseError(
    attach
      ? `Process ${pid} has the database in ${folder}, but does not get it to ` +
          `answer. Stop that process, and start this one again.`
      : `The database in ${folder} is in use by process ${pid}. Stop that ` +
          `process first, or set DATA_DIR to another folder.`,
  )
}

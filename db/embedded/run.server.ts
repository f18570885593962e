import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedDatabaseError } from './error.server.ts'
import type { Place } from './place.server.ts'
import {
  bareEnvironment,
  killLeftovers,
  within,
  worksOn,
} from './process.server.ts'
import type { Watchdog } from './watchdog.server.ts'

type Run = { args: string[]; watchdog?: Watchdog }

/** Runs one of PostgreSQL's programs to its end. */
export function run(
  { programs, user, filesDir }: Place,
  program: 'initdb' | 'pg_ctl',
  { args, watchdog }: Run,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(programs, 'bin', program), args, {
      // initdb works in its own folder, by which a leftover one is found.
      cwd: program === 'initdb' ? join(filesDir, 'pg.init') : filesDir,
      // Ctrl+C reaches all processes of a terminal. It is for node, which then
      // stops in order; here it would cut a start in half.
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: bareEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...user,
    })
    watchdog?.child(child.pid ?? 0)
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr.on('data', (data: Buffer) => (output += data.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      watchdog?.child(0)
      resolve({ ok: code === 0, output: output.trim() })
    })
  })
}

/** The first lines of PostgreSQL's own lock file. */
export type Postmaster = { pid: number; port: number; isReady: boolean }

/** The PostgreSQL that runs on this place, whoever started it. */
export function findPostmaster({ pg }: Place): Postmaster | undefined {
  const file = join(pg, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!(pid > 0) || !worksOn(pid, pg)) return undefined
  const isReady = lines[7]?.trim() === 'ready'
  return { pid, port: Number(lines[3]), isReady }
}

/** Stops it if it runs, and resolves when the process is gone. */
export async function stopPostgres(place: Place): Promise<void> {
  const postmaster = findPostmaster(place)
  if (!postmaster) return
  const { pid } = postmaster
  // Immediate loses nothing that was committed; the next start recovers it.
  for (const [mode, seconds] of [
    ['fast', '30'],
    ['immediate', '10'],
  ] as const) {
    const args = ['-D', place.pg, '-m', mode, '-w', '-t', seconds, '-s', 'stop']
    await run(place, 'pg_ctl', { args })
    if (await within(1000, () => !worksOn(pid, place.pg))) return
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL (process ${pid}) in ${place.pg} does not stop. ` +
      `End it with "kill -9 ${pid}" and start again.`,
  )
}

/**
 * Clears up after an owner that was killed: its initdb, its PostgreSQL, and a
 * `postmaster.pid` whose number is dead, a zombie's or another program's by
 * now, for which PostgreSQL would refuse to start. Only for who has the lock.
 */
export async function clearLeftovers(
  place: Place,
  progress: (sentence: string) => void,
): Promise<void> {
  const unfinished = join(place.filesDir, 'pg.init')
  if (existsSync(unfinished)) {
    await killLeftovers(unfinished)
    // Once may not do: rmSync takes a file that ends before it for the end.
    await within(5000, () => {
      rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 })
      return !existsSync(unfinished)
    })
  }
  const pidFile = join(place.pg, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  progress(`Recovering the database in ${place.pg} after an abrupt end …`)
  await stopPostgres(place)
  await killLeftovers(place.pg)
  rmSync(pidFile, { force: true })
}

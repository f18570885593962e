import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from './error.server.ts'

/** No setting of the person's shell (PGDATA, LANG …) is to reach PostgreSQL. */
export const bareEnvironment = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
} as Record<string, string> as NodeJS.ProcessEnv

/** macOS and Windows have no /proc; there we know less about a number. */
const hasProc = existsSync('/proc/self/stat')

/** False for a zombie too: it holds nothing and only waits to be counted. */
export function isAlive(pid: number): boolean {
  if (hasProc) return readStat(pid) !== undefined
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * When a process was started, in a form that only serves for comparing. With
 * the number it names one process for ever: numbers are given out again, and
 * ticks since boot repeat, but not both in the same boot.
 */
export function startedAt(pid: number): string {
  if (!hasProc) return ''
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${readStat(pid)?.[19]} ${boot}`
}

/** The fields of /proc/PID/stat from the third (the state) on: proc(5). */
function readStat(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name, which may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields
  } catch {
    return undefined
  }
}

/**
 * Whether this process is a PostgreSQL program on this data folder: it makes
 * the folder its working directory, so a number that now belongs to another
 * program is told apart, also when the folder was moved meanwhile.
 */
export function worksOn(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false
  if (hasProc) return isPostgres(pid) && isSame(`/proc/${pid}/cwd`, folder)
  if (process.platform === 'win32') return true
  const ps = spawnSync('ps', ['-o', 'command=', '-p', String(pid)])
  const command = ps.stdout.toString()
  return command.includes('postgres') && command.includes(folder)
}

function isPostgres(pid: number): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return name === 'postgres' || name === 'initdb'
  } catch {
    return false
  }
}

/** By inode, so that a link or a move between does not matter. */
function isSame(path: string, folder: string): boolean {
  try {
    const one = statSync(path)
    const other = statSync(folder)
    return one.dev === other.dev && one.ino === other.ino
  } catch {
    return false
  }
}

/**
 * Ends what a killed owner left at work on this folder without a postmaster:
 * an initdb, or a back end in a long computation, which notices the death of
 * its postmaster only when it next waits, and until then keeps a new one out.
 */
export async function killLeftovers(folder: string): Promise<void> {
  if (!hasProc) return
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const left = pids.map(Number).filter((pid) => worksOn(pid, folder))
  for (const pid of left) {
    // The whole group at one stroke: initdb may be just about to start another.
    const group = Number(readStat(pid)?.[2])
    try {
      if (group > 1) process.kill(-group, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  await within(5000, () => !left.some(isAlive))
}

/** Polls until `done`, and says whether that came before `limitMs`. */
export async function within(
  limitMs: number,
  done: () => boolean,
): Promise<boolean> {
  const deadline = performance.now() + limitMs
  while (!done()) {
    if (performance.now() > deadline) return false
    await delay(5)
  }
  return true
}

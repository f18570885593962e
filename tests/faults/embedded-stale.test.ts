import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  close,
  findPostmaster,
  findWatchdog,
  kill,
  makeDatabase,
  makeFolder,
  open,
  processesOn,
  start,
  until,
} from './embedded-support.ts'

const LIMIT_MS = 60_000

const lockFixture = fileURLToPath(
  new URL('embedded-lock-child.ts', import.meta.url),
)

/** A folder whose owner, watchdog and PostgreSQL were all killed. */
async function abandonedFolder(): Promise<string> {
  const dir = makeDatabase()
  const child = await open({ dir })
  const victims = [findWatchdog(dir), findPostmaster(dir), child.pid]
  victims.forEach(kill)
  await child.ended
  await until('all are gone', () => processesOn(dir).length === 0)
  return dir
}

/** Runs as the user of PostgreSQL, for whom the number would be a doubt. */
function run(dir: string, command: string[]): ChildProcess {
  const { uid, gid } = statSync(`${dir}/pg`)
  const [program, ...args] = command
  const options = process.getuid?.() === 0 ? { uid, gid } : {}
  const child = spawn(program!, args, { ...options, cwd: '/' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const numbers = {
  async 'dead process'(dir: string): Promise<number> {
    const child = run(dir, ['true'])
    await once(child, 'exit')
    return child.pid!
  },
  async zombie(dir: string): Promise<number> {
    // `sleep` knows nothing of the child that the shell before it had. That one
    // ends later than the shell, which would have waited for it.
    const script = 'sleep 0.3 & echo $!; exec sleep 1000'
    const [data] = await once(run(dir, ['sh', '-c', script]).stdout!, 'data')
    const pid = Number(data)
    const command = () => readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    await until('it is a zombie', () => command() === '')
    return pid
  },
  async 'other program'(dir: string): Promise<number> {
    return run(dir, ['sleep', '1000']).pid!
  },
}

/** As the lock has it: ticks since boot, and which boot. */
function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')
  return `${stat.split(') ')[1]!.split(' ')[19]} ${boot.trim()}`
}

describe('what a dead owner left', { timeout: LIMIT_MS }, () => {
  test.each(Object.keys(numbers) as (keyof typeof numbers)[])(
    'is recognised when its number is that of a %s',
    async (kind) => {
      const dir = await abandonedFolder()
      const pid = await numbers[kind](dir)

      const lock = JSON.parse(readFileSync(`${dir}/pg.lock`, 'utf8'))
      const owner = { ...lock, pid }
      // An owner that nobody has waited for is a zombie with its own times.
      if (kind === 'zombie') owner.started = startOf(pid)
      writeFileSync(`${dir}/pg.lock`, JSON.stringify(owner))
      const file = `${dir}/pg/postmaster.pid`
      const lines = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, [pid, ...lines.slice(1)].join('\n'))

      const child = await open({ dir })
      expect(findPostmaster(dir)).not.toBe(pid)
      if (kind === 'other program') process.kill(pid, 0) // it is unharmed
      await close(child)
    },
  )

  test('goes to exactly one of many that start at one instant', async () => {
    const dir = await abandonedFolder()
    for (let round = 0; round < 2; round++) {
      const rivals = [1, 2, 3, 4].map(() => start({ dir, hold: true }))
      await until('all are loaded', () =>
        rivals.every((rival) => rival.lines.length > 0),
      )
      for (const rival of rivals) rival.process.stdin!.write('go')
      const outcomes = await Promise.all(rivals.map((one) => one.outcome))

      const winner = rivals.find((_, index) => outcomes[index]!.url)!
      const refusals = outcomes.filter((one) => one.message)
      expect(refusals).toHaveLength(rivals.length - 1)
      for (const { message } of refusals) {
        expect(message).toContain(`in use by process ${winner.pid}.`)
      }
      kill(winner.pid)
      await Promise.all(rivals.map((rival) => rival.ended))
    }
  })

  test('as often as it happens: 300 locks, each with one winner', async () => {
    const folder = makeFolder()
    const dead = { pid: 2 ** 22 + 1, started: 'never', token: 'none' }
    const count = 300
    for (let round = 0; round < count; round++) {
      writeFileSync(`${folder}/${round}`, JSON.stringify(dead))
    }
    const beginAt = Date.now() + 500
    const args = [lockFixture, folder, count, beginAt].map(String)
    const rivals = [1, 2, 3, 4].map(() => spawn(process.execPath, args))
    const told = await Promise.all(
      rivals.map((rival) => once(rival.stdout, 'data')),
    )
    const won = told.flatMap(([data]) => JSON.parse(data) as number[])
    expect(won.sort((one, other) => one - other)).toEqual(
      Array.from({ length: count }, (_, round) => round),
    )
    // Of the many small files on the way there, none is left.
    expect(readdirSync(folder)).toHaveLength(count)
  })

  test('half a lock, as a full disk leaves it, keeps nobody out', async () => {
    const dir = await abandonedFolder()
    writeFileSync(`${dir}/pg.lock`, '')
    await close(await open({ dir }))
  })
})

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Child,
  close,
  findPostmaster,
  findWatchdog,
  kill,
  makeDatabase,
  makeFolder,
  open,
  type Opened,
  processesOn,
  query,
  start,
  until,
  writeUntilCut,
} from './embedded-support.ts'

/** Half a second on a quiet machine; test files run side by side. */
const WATCHDOG_MS = 1000

const LIMIT_MS = 60_000

async function nothingRuns(dir: string, limitMs: number): Promise<void> {
  const gone = () => processesOn(dir).length === 0
  await until('nothing runs', gone, limitMs)
}

/** A back end that computes without end, and so does not see who has died. */
async function keepBusy({ url, filesDir }: Opened): Promise<void> {
  query(url, 'do $$ begin loop end loop; end $$').catch(() => {})
  const atWork = /^postgres: .* DO/
  await until('it computes', () =>
    processesOn(filesDir).some(({ command }) => atWork.test(command)),
  )
}

async function expectRows(child: Child, acknowledged: number): Promise<void> {
  const { url } = await child.outcome
  const { rows } = await query(url!, 'select count(*)::int from written')
  // The last one may have been committed without our having heard of it.
  expect(rows[0].count - acknowledged).toBeOneOf([0, 1])
}

describe('kill -9', { timeout: LIMIT_MS }, () => {
  test('of node: the watchdog stops PostgreSQL', async () => {
    const dir = makeDatabase()
    const child = await open({ dir })
    const writing = writeUntilCut(child.url, () => kill(child.pid))
    await child.ended
    await nothingRuns(dir, WATCHDOG_MS)
    const next = await open({ dir })
    await expectRows(next, await writing)
    await close(next)
  })

  test('of node with a back end at work: all of it is stopped', async () => {
    const dir = makeDatabase()
    const child = await open({ dir })
    await keepBusy(child)
    kill(child.pid)
    await child.ended
    await nothingRuns(dir, WATCHDOG_MS)
  })

  test('of node and the watchdog: the next start recovers', async () => {
    const dir = makeDatabase()
    const child = await open({ dir })
    const orphan = findPostmaster(dir)
    const writing = writeUntilCut(child.url, () => {
      kill(findWatchdog(dir))
      kill(child.pid)
    })
    await child.ended
    expect(processesOn(dir).map(({ pid }) => pid)).toContain(orphan)

    const next = await open({ dir })
    await expectRows(next, await writing)
    expect(findPostmaster(dir)).not.toBe(orphan)
    expect(next.lines.map((line) => line.progress).join('')).toContain(
      'after an abrupt end',
    )
    await close(next)
    expect(processesOn(dir)).toEqual([])
  })

  test('of node and PostgreSQL: nothing goes on, nothing is lost', async () => {
    const dir = makeDatabase()
    const child = await open({ dir })
    await keepBusy(child)
    const writing = writeUntilCut(child.url, () => {
      kill(findPostmaster(dir))
      kill(child.pid)
    })
    await child.ended
    await nothingRuns(dir, WATCHDOG_MS)
    const next = await open({ dir })
    await expectRows(next, await writing)
    await close(next)
  })

  test('of all three: a back end at work does not keep us out', async () => {
    const dir = makeDatabase()
    const child = await open({ dir })
    await keepBusy(child)
    for (const pid of [findWatchdog(dir), findPostmaster(dir), child.pid]) {
      kill(pid)
    }
    await child.ended
    expect(processesOn(dir)).not.toEqual([])
    await close(await open({ dir }))
    expect(processesOn(dir)).toEqual([])
  })

  test.each([
    { what: 'node', also: [] },
    { what: 'node and the watchdog', also: [findWatchdog] },
  ])('of $what while the files are created', async ({ also }) => {
    const dir = `${makeFolder()}/data`
    const child = start({ dir })
    await until('initdb works', () => existsSync(`${dir}/pg.init/base`))
    for (const find of also) kill(find(dir))
    kill(child.pid)
    await child.ended
    expect(existsSync(`${dir}/pg`)).toBe(false)
    if (also.length === 0) await nothingRuns(dir, WATCHDOG_MS)

    await close(await open({ dir }))
    expect(existsSync(`${dir}/pg.init`)).toBe(false)
    expect(processesOn(dir)).toEqual([])
  })

  test('of node while PostgreSQL starts', async () => {
    const dir = makeDatabase()
    const child = start({ dir })
    await until('it starts', () => existsSync(`${dir}/pg/postmaster.pid`))
    kill(child.pid)
    await child.ended
    await nothingRuns(dir, 2 * WATCHDOG_MS)
    await close(await open({ dir }))
  })

  test('and a new start at once: it is not hit by the old watchdog', async () => {
    const dir = makeDatabase()
    let child = await open({ dir })
    for (let round = 0; round < 2; round++) {
      const next = start({ dir, hold: true })
      await until('it is loaded', () => next.lines.length > 0)
      kill(child.pid)
      await child.ended
      next.process.stdin!.write('go')
      const { url, message } = await next.outcome
      expect(message).toBeUndefined()
      child = { ...next, url: url!, filesDir: dir, owned: true }
      await query(child.url, 'select pg_sleep(0.5)')
    }
    await close(child)
  })
})

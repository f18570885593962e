import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import {
  close,
  findPostmaster,
  makeDatabase,
  makeFolder,
  open,
  processesOn,
  query,
  start,
  until,
} from './embedded-support.ts'

const LIMIT_MS = 60_000

/** Has it use a port far from those of the tests that run beside this one. */
function setPort(dir: string): number {
  const port = 27_000 + Math.floor(Math.random() * 5_000)
  writeFileSync(`${dir}/pg.port`, `${port}\n`)
  return port
}

describe('the embedded database', { timeout: LIMIT_MS }, () => {
  test('is created once and keeps what was stored', async () => {
    const dir = `${makeFolder()}/a folder/of data`
    const first = await open({ dir, settings: {} })
    expect(first).toMatchObject({ filesDir: dir, owned: true })
    expect(first.url).toMatch(
      /^postgres:\/\/postgres:[\w-]{32}@127\.0\.0\.1:\d+\/moratorium$/,
    )
    await query(first.url, 'create table kept as select 1 as one')
    await close(first)
    expect(processesOn(dir)).toEqual([])

    const port = setPort(dir)
    const second = await open({ dir, database: 'an "other" one' })
    expect(new URL(second.url).port).toBe(String(port))
    await close(second)

    const third = await open({ dir })
    const { rows } = await query(third.url, 'select one from kept')
    expect(rows).toEqual([{ one: 1 }])
    expect(third.lines.map((line) => line.progress).join('')).toBe('')
    await close(third)
    expect(processesOn(dir)).toEqual([])
  })

  test('is closed to others and set for a small server', async () => {
    const dir = makeDatabase()
    const child = await open({ dir, settings: { work_mem: '5MB' } })
    const { rows } = await query(
      child.url,
      `select name, setting from pg_settings where name in
        ('fsync', 'listen_addresses', 'max_connections', 'server_encoding',
         'shared_buffers', 'synchronous_commit', 'unix_socket_directories',
         'work_mem') order by name`,
    )
    expect(Object.fromEntries(rows.map((row) => Object.values(row)))).toEqual({
      fsync: 'on',
      listen_addresses: '127.0.0.1',
      max_connections: '100',
      server_encoding: 'UTF8',
      shared_buffers: '16384', // pages of 8 kB: 128 MB
      synchronous_commit: 'on',
      unix_socket_directories: '',
      work_mem: '5120',
    })
    const lower = await query(child.url, `select lower('ÅÉĐ') as word`)
    expect(lower.rows).toEqual([{ word: 'åéđ' }])

    expect(statSync(`${dir}/pg.password`).mode & 0o777).toBe(0o600)
    expect(statSync(`${dir}/pg`).mode & 0o777).toBe(0o700)
    const wrong = child.url.replace(/:[\w-]{32}@/, ':guessed@')
    await expect(query(wrong, 'select 1')).rejects.toThrow(
      'password authentication failed',
    )
    await close(child)
  })

  test('does not let its log grow without end or tell on visitors', async () => {
    const dir = makeDatabase()
    writeFileSync(`${dir}/pg.log`, 'x'.repeat(11 * 1024 * 1024))
    const child = await open({ dir })
    const failing = query(child.url, `select 'ada@example.org'::int`)
    await expect(failing).rejects.toThrow('ada@example.org')
    await close(child)

    expect(statSync(`${dir}/pg.log`).size).toBeLessThan(10_000)
    expect(statSync(`${dir}/pg.log.1`).size).toBeGreaterThan(10_000_000)
    expect(readFileSync(`${dir}/pg.log`, 'utf8')).not.toContain('ada@')
  })

  test('takes the next port if another program has its own', async () => {
    const dir = makeDatabase()
    const port = setPort(dir)
    const squatter = createServer()
    await once(squatter.listen(port, '127.0.0.1'), 'listening')

    const second = await open({ dir })
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port)
    await close(second)
    squatter.close()
    const third = await open({ dir })
    expect(new URL(third.url).port).toBe(new URL(second.url).port)
    await close(third)
  })

  test('stops at each signal, and at Ctrl+C during its start', async () => {
    const dir = `${makeFolder()}/data`
    const starting = start({ dir })
    await until('it creates the files', () => existsSync(`${dir}/pg.init/base`))
    process.kill(-starting.pid, 'SIGINT')
    expect(await starting.ended).toBe(0)
    expect(processesOn(dir)).toEqual([])

    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      const child = await open({ dir })
      const group = signal === 'SIGTERM' ? child.pid : -child.pid
      process.kill(group, signal)
      expect(await child.ended).toBe(0)
      expect(processesOn(dir)).toEqual([])
      // An end in order needs no recovery.
      const log = readFileSync(`${dir}/pg.log`, 'utf8')
      expect(log).not.toContain('not properly shut down')
    }
  })

  test('refuses a second owner of a folder, and lets it attach', async () => {
    const dir = makeDatabase()
    const first = await open({ dir, attach: true })
    expect(first.owned).toBe(true)
    const postmaster = findPostmaster(dir)

    const refused = start({ dir })
    expect(await refused.outcome).toEqual({
      name: 'EmbeddedDatabaseError',
      message:
        `The database in ${dir} is in use by process ${first.pid}. Stop ` +
        `that process first, or set DATA_DIR to another folder.`,
    })
    expect(await refused.ended).toBe(1)

    const guest = await open({ dir, attach: true })
    expect(guest).toMatchObject({ owned: false, url: first.url })
    await query(guest.url, 'create table by_guest as select 1 as one')
    await close(guest)
    await query(first.url, 'select one from by_guest')
    expect(findPostmaster(dir)).toBe(postmaster)
    await close(first)
    expect(processesOn(dir)).toEqual([])
  })
})

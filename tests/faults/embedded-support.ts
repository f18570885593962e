import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { EmbeddedOptions } from '#db/embedded.server.ts'

export type Line = {
  loaded?: true
  progress?: string
  url?: string
  filesDir?: string
  owned?: boolean
  name?: string
  message?: string
}

export type Child = {
  pid: number
  process: ChildProcess
  /** everything it has told so far */
  lines: Line[]
  /** its address, or its refusal */
  outcome: Promise<Line>
  /** its exit code, or the signal that ended it */
  ended: Promise<number | string>
}

type StartOptions = Partial<EmbeddedOptions> & {
  dir: string
  hold?: boolean
  uid?: number
  script?: string
}

export const fixture = fileURLToPath(
  new URL('embedded-child.ts', import.meta.url),
)

/** A folder that others may enter, removed with all that still runs on it. */
export function makeFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
  chmodSync(folder, mode)
  onTestFinished(async () => {
    for (const { pid } of processesOn(folder)) kill(pid)
    await until('nothing runs', () => processesOn(folder).length === 0)
    rmSync(folder, { recursive: true })
  })
  return folder
}

/** Created once for each test file: most tests are not about creating one. */
const template = mkdtempSync(join(tmpdir(), 'embedded-template-'))

beforeAll(async () => {
  chmodSync(template, 0o711)
  await close(await open({ dir: join(template, 'data') }))
}, 60_000)

afterAll(() => rmSync(template, { recursive: true }))

/** A folder with a database that was stopped in order. */
export function makeDatabase(): string {
  const folder = makeFolder()
  spawnSync('cp', ['-a', '--sparse=always', join(template, 'data'), folder])
  return join(folder, 'data')
}

/** Starts a program of its own process group that opens the database. */
export function start({
  uid,
  script = fixture,
  ...options
}: StartOptions): Child {
  const argument = { settings: { fsync: 'off' }, ...options }
  const child = spawn(process.execPath, [script, JSON.stringify(argument)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
    uid,
    gid: uid,
  })
  child.stdin.on('error', () => {})
  const lines: Line[] = []
  const outcome = new Promise<Line>((resolve) => {
    createInterface(child.stdout).on('line', (text) => {
      const line = JSON.parse(text) as Line
      lines.push(line)
      if (line.url || line.message) resolve(line)
    })
  })
  const ended = new Promise<number | string>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal!)),
  )
  return { pid: child.pid!, process: child, lines, outcome, ended }
}

export type Opened = Child & { url: string; filesDir: string; owned: boolean }

/** Starts it and expects an address. */
export async function open(options: StartOptions): Promise<Opened> {
  const child = start(options)
  const { url, filesDir, owned, message } = await child.outcome
  if (!url) throw new Error(message)
  return { ...child, url, filesDir: filesDir!, owned: owned! }
}

/** Stops it as a service manager does. */
export async function close(child: Child): Promise<void> {
  process.kill(child.pid, 'SIGTERM')
  const how = await child.ended
  if (how !== 0) throw new Error(`It ended with ${how}`)
}

/** As `kill -9` does; not an error if it is gone already. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was quicker.
  }
}

/** Every living process at work on this folder, or told of it. */
export function processesOn(
  folder: string,
): { pid: number; command: string }[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      const isOn =
        command.includes(folder) ||
        readlinkSync(`/proc/${name}/cwd`).startsWith(folder)
      return command && isOn ? [{ pid: Number(name), command }] : []
    } catch {
      return []
    }
  })
}

export function findWatchdog(folder: string): number {
  const found = processesOn(folder).find((one) =>
    one.command.startsWith('/bin/sh'),
  )
  return found!.pid
}

export function findPostmaster(filesDir: string): number {
  return parseInt(readFileSync(`${filesDir}/pg/postmaster.pid`, 'utf8'))
}

/** Polls; fails when it has not come true after `limitMs`. */
export async function until(
  what: string,
  isTrue: () => boolean,
  limitMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + limitMs
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`Not in time: ${what}`)
    await delay(10)
  }
}

export async function query(
  url: string,
  text: string,
): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return await client.query(text)
  } finally {
    await client.end()
  }
}

/**
 * Commits row after row, calls `cut` after the fiftieth, and goes on until
 * that ends the connection.
 *
 * @returns how many rows were acknowledged
 */
export async function writeUntilCut(
  url: string,
  cut: () => void,
): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query('create table written (row integer)')
  let rows = 0
  try {
    for (;;) {
      await client.query('insert into written values ($1)', [rows])
      if (++rows === 50) cut()
    }
  } catch {
    return rows
  } finally {
    await client.end().catch(() => {})
  }
}

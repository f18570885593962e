import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { processesOn, until } from './embedded-support.ts'

const script = join(process.cwd(), 'app/server/start.mjs')

export type Program = {
  process: ChildProcess
  pid: number
  origin: string
  /** All that it has said, on both channels. */
  said(): string
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

type Given = {
  command?: string
  env?: Record<string, string>
  uid?: number
}

/** The program as `npm start` runs it, in a process group of its own. */
export function launch({ command = 'start', env = {}, uid }: Given): Program {
  const child = spawn(process.execPath, [script, command], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    uid,
    gid: uid,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => (text += chunk))
  }
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal!)),
  )
  onTestFinished(async () => {
    if (child.exitCode === null) child.kill('SIGKILL')
    await ended
  })
  const origin = `http://127.0.0.1:${env.PORT}`
  return { process: child, pid: child.pid!, origin, said: () => text, ended }
}

/** {@link launch}, and waits until it serves. */
export async function launchAndServe(given: Given): Promise<Program> {
  const program = launch(given)
  let serves = false
  await until(
    'the site is served',
    () => {
      if (program.process.exitCode !== null) throw new Error(program.said())
      serves ||= program.said().includes('Ctrl+C stops everything')
      return serves
    },
    30_000,
  )
  return program
}

/** A port that nobody listens on. */
export function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(String(port)))
    })
  })
}

export async function sign(origin: string, email: string): Promise<number> {
  const answer = await fetch(`${origin}/petitions/moratorium/sign`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ name: 'Ada', email, country: 'GB' }),
  })
  return answer.status
}

export async function nothingRunsOn(folder: string, limitMs?: number) {
  await until('nothing runs', () => processesOn(folder).length === 0, limitMs)
}

export function mailsIn(dataDir: string): number {
  return readdirSync(join(dataDir, 'inbox')).filter((name) =>
    name.endsWith('.eml'),
  ).length
}

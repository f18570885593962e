import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('outbox-child.ts', import.meta.url))
const DEADLINE_MS = 20_000

/** What a worker is at when it dies, as the mail server sees it. */
export const stages = ['named', 'given', 'answered'] as const
export type Stage = (typeof stages)[number]

export type Arrival = { messageId: string; to: string; subject: string }

/** Takes every mail, writes it down, and tells of each step. */
export async function aMailServer() {
  const arrivals: Arrival[] = []
  const watch = { on: (_: Stage) => {} }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onRcptTo(_address, _session, done) {
      watch.on('named')
      done()
    },
    async onData(stream, { envelope }, done) {
      const message = await text(stream).catch(() => undefined)
      if (message === undefined) return
      const header = (name: string) =>
        new RegExp(`^${name}: (.*)$`, 'mi').exec(message)![1]!.trim()
      arrivals.push({
        messageId: header('Message-ID'),
        to: envelope.rcptTo[0]!.address,
        subject: header('Subject'),
      })
      watch.on('given')
      done()
      watch.on('answered')
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { arrivals, watch, smtpUrl: `smtp://127.0.0.1:${port}` }
}

export type Worker = { go(): void; kill(): void; ended: Promise<unknown> }

/** A worker in a process of its own, loaded and waiting to be told to begin. */
export async function aWorker(argument: {
  databaseUrl: string
  dataDir: string
  smtpUrl: string
}): Promise<Worker> {
  const child: ChildProcess = spawn(
    process.execPath,
    [script, JSON.stringify(argument)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  await Promise.race([
    once(child.stdout!, 'data'),
    ended.then(() => Promise.reject(new Error('The worker did not start'))),
  ])
  return {
    go: () => child.stdin!.write('go'),
    kill: () => child.kill('SIGKILL'),
    ended,
  }
}

export async function until(
  what: string,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not in time: ${what}`)
    await pause(10)
  }
}

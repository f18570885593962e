import { spawn } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  findPostmaster,
  kill,
  makeDatabase,
  makeFolder,
  until,
} from './embedded-support.ts'
import {
  freePort,
  launch,
  launchAndServe,
  mailsIn,
  nothingRunsOn,
  sign,
} from './program-support.ts'

/** An ordinary user who owns nothing: Debian's `nobody`. */
const NOBODY = 65534

async function place() {
  const dataDir = makeDatabase()
  return { dataDir, env: { DATA_DIR: dataDir, PORT: await freePort() } }
}

test('the first start says where everything is, and it is there', async () => {
  const folder = makeFolder()
  const env = { DATA_DIR: join(folder, 'data'), PORT: await freePort() }
  const program = await launchAndServe({ env })

  expect(program.said()).toContain(`The site    ${program.origin}`)
  expect(program.said()).toContain(`The inbox   ${program.origin}/inbox`)
  expect(program.said()).toContain(`The data    ${env.DATA_DIR}`)
  expect((await fetch(program.origin)).status).toBe(200)
  expect((await fetch(`${program.origin}/inbox`)).status).toBe(200)
  for (const name of ['keys/mail.txt', 'keys/holder.txt', 'secrets/session']) {
    const { mode } = statSync(join(env.DATA_DIR, name))
    expect(mode & 0o777, name).toBe(0o600)
  }
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s stops everything and loses nothing',
  async (signal) => {
    const { dataDir, env } = await place()
    const program = await launchAndServe({ env })
    expect(await sign(program.origin, 'ada@example.org')).toBe(303)

    // A terminal sends it to the whole group.
    process.kill(signal === 'SIGINT' ? -program.pid : program.pid, signal)
    expect(await program.ended).toBe(0)
    await nothingRunsOn(dataDir)

    const again = await launchAndServe({ env })
    await until('the mail arrives', () => mailsIn(dataDir) === 1)
    again.process.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    expect(mailsIn(dataDir)).toBe(1)
  },
)

test('what was acknowledged survives kill -9 of everything', async () => {
  const { dataDir, env } = await place()
  const program = await launchAndServe({ env })
  const postmaster = findPostmaster(dataDir)
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      sign(program.origin, `${name}@example.org`),
    ),
  )
  expect(answers).toEqual([303, 303, 303, 303])
  kill(program.pid)
  kill(postmaster)
  await program.ended

  await launchAndServe({ env })
  await until('all mails arrive', () => mailsIn(dataDir) >= 4, 90_000)
}, 120_000)

test('kill -9 of the program leaves no database behind', async () => {
  const { dataDir, env } = await place()
  const program = await launchAndServe({ env })
  kill(program.pid)
  await nothingRunsOn(dataDir, 3_000)
})

test('a port that is taken is said, and the database stops again', async () => {
  const { dataDir, env } = await place()
  const other = createServer()
  await new Promise<void>((resolve) =>
    other.listen(Number(env.PORT), '127.0.0.1', resolve),
  )
  const program = launch({ env })
  expect(await program.ended).toBe(1)
  expect(program.said()).toContain('Another program listens on this port')
  expect(program.said()).not.toContain('    at ')
  await nothingRunsOn(dataDir)
  await new Promise((resolve) => other.close(resolve))
})

test('a second program on one folder is refused, the first unharmed', async () => {
  const { env } = await place()
  const first = await launchAndServe({ env })
  const second = launch({ env: { ...env, PORT: await freePort() } })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`in use by process ${first.pid}`)
  expect((await fetch(`${first.origin}/health`)).status).toBe(200)
})

test('migrate, seed and a second worker join a program that runs', async () => {
  const { env } = await place()
  const program = await launchAndServe({ env })
  const migrate = launch({ command: 'migrate', env })
  expect(await migrate.ended).toBe(0)
  expect(migrate.said()).toContain('up to date')
  const seed = launch({ command: 'seed', env })
  expect(await seed.ended).toBe(0)
  expect(seed.said()).toContain('nothing was changed')

  const worker = launch({ command: 'worker', env })
  await until('it works', () => worker.said().includes('The worker runs'))
  worker.process.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect((await fetch(`${program.origin}/health`)).status).toBe(200)
})

test('production names what is missing and starts nothing', async () => {
  const folder = makeFolder()
  const program = launch({
    env: { MODE: 'production', DATA_DIR: folder, SMTP_URL: 'smtp://s3cret@x' },
  })
  expect(await program.ended).toBe(1)
  expect(program.said()).toContain('PUBLIC_ORIGIN: is missing')
  expect(program.said()).toContain('VAULT_RECIPIENTS: is missing')
  expect(program.said()).not.toContain('s3cret')
})

test.runIf(process.getuid?.() === 0)(
  'an ordinary user starts it in a folder of their own',
  async () => {
    const folder = makeFolder(0o700)
    chownSync(folder, NOBODY, NOBODY)
    const env = { DATA_DIR: join(folder, 'data'), PORT: await freePort() }
    const program = await launchAndServe({ env, uid: NOBODY })
    expect(await sign(program.origin, 'ada@example.org')).toBe(303)
    program.process.kill('SIGINT')
    expect(await program.ended).toBe(0)
    await nothingRunsOn(folder)
  },
)

test('npm passes a signal on to the program', async () => {
  const { dataDir, env } = await place()
  const npm = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
  })
  let said = ''
  npm.stderr.on('data', (text) => (said += text))
  await until('it serves', () => said.includes('Ctrl+C'), 15_000)
  npm.kill('SIGTERM')
  await nothingRunsOn(dataDir)
})

test('a terminal that is closed stops everything in order', async () => {
  const { dataDir, env } = await place()
  const program = await launchAndServe({ env })
  program.process.stdout!.destroy()
  program.process.stderr!.destroy()
  process.kill(program.pid, 'SIGHUP')
  expect(await program.ended).toBe(0)
  await nothingRunsOn(dataDir)
})

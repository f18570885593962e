import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listInbox, readInboxMail } from '#app/adapters/inbox-reader.server.ts'
import { makeDatabase, until } from './embedded-support.ts'
import {
  freePort,
  launch,
  launchAndServe,
  mailsIn,
  nothingRunsOn,
  type Program,
  sign,
} from './program-support.ts'

const LONG_MS = 60_000

async function stop(program: Program, dataDir: string): Promise<void> {
  program.process.kill('SIGTERM')
  await program.ended
  await nothingRunsOn(dataDir)
}

function send(url: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields)
  return fetch(url, { method: 'POST', redirect: 'manual', body })
}

/** With its owner, who may be another than the test's. */
function copy(from: string, to: string): void {
  spawnSync('cp', ['-a', from, to])
}

async function countOn({ origin }: Program): Promise<number> {
  const answer = await fetch(`${origin}/petitions/moratorium/count.json`)
  const { signature_count } = (await answer.json()) as {
    signature_count: number
  }
  return signature_count
}

test(
  'an older copy of the database does not bring back who was erased',
  async () => {
    const dataDir = makeDatabase()
    const env = { DATA_DIR: dataDir, PORT: await freePort() }
    const files = join(dataDir, 'pg')
    const backup = join(dataDir, 'backup')

    const first = await launchAndServe({ env })
    expect(await sign(first.origin, 'ada@example.org')).toBe(303)
    await until('the mail arrives', () => mailsIn(dataDir) === 1)
    const inbox = join(dataDir, 'inbox')
    const [entry] = await listInbox(inbox, { limit: 1 })
    const { links } = (await readInboxMail(inbox, entry!.id))!
    const linkTo = (page: string) => links.find((url) => url.includes(page))!
    expect((await send(linkTo('/confirm/'))).status).toBe(303)
    expect(await countOn(first)).toBe(1)
    await stop(first, dataDir)
    copy(files, backup)

    const second = await launchAndServe({ env })
    const erased = await send(linkTo('/s/'), { act: 'erase', sure: 'yes' })
    expect(erased.status).toBe(303)
    expect(await countOn(second)).toBe(0)
    await stop(second, dataDir)
    rmSync(files, { recursive: true })
    copy(backup, files)

    const third = await launchAndServe({ env })
    expect(third.said()).toContain('Erased 1 signatures again')
    expect(await countOn(third)).toBe(0)
    expect((await fetch(linkTo('/s/'))).status).toBe(404)
    await stop(third, dataDir)

    rmSync(join(dataDir, 'erasures.log'))
    const refused = launch({ env })
    expect(await refused.ended).toBe(1)
    expect(refused.said()).toContain('The list of erasures (ERASURES_LOG)')
    expect(refused.said()).not.toContain('The site ')
  },
  LONG_MS,
)

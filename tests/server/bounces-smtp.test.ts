import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { readByKey } from '#app/features/figures/read-days.server.ts'
import type { Stoppers } from '#app/server/main.server.ts'
import { openReports } from '#app/server/mail-in.server.ts'
import { openSenders } from '#app/server/mail-out.server.ts'
import { startWorker } from '#app/server/worker.server.ts'
import { aScriptedServer } from '#tests/faults/letters-smtp-support.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { sign } from '#tests/support/signing.ts'

const services = useServices()
const log = useLog(services)
const domain = 'back.campaign.example'
const bounce = readFileSync('tests/fixtures/reports/postfix-unknown-user.eml')

async function open(given: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'moratorium-data-'))
  const env = readEnv({ DATA_DIR: dir, ...given })
  const stoppers: Stoppers = []
  onTestFinished(async () => {
    for (const stop of stoppers.reverse()) await stop()
    rmSync(dir, { recursive: true })
  })
  return { env, stoppers, senders: await openSenders(env, stoppers) }
}

/** The program's worker behind a relay that takes everything. */
async function aWorker(given: Record<string, string> = {}) {
  const relay = await aScriptedServer({})
  const { env, stoppers, senders } = await open({
    SMTP_URL: relay.smtpUrl,
    MAIL_FROM: 'Moratorium <hello@campaign.example>',
    MAIL_FROM_DISCREET: 'Confirmation <code@neutral.example>',
    ...given,
  })
  const worker = await startWorker(services, senders, services.databaseUrl)
  stoppers.push(() => worker.stop())
  const reports = await openReports(
    { ...env, REPORTS_PORT: 0 },
    services,
    senders,
  )
  stoppers.push(async () => reports?.close())
  return {
    port: reports!.port,
    /** Of the first `n` mails. */
    async returnPaths(n: number): Promise<string[]> {
      await vi.waitUntil(() => relay.whole.length >= n, { timeout: 5_000 })
      return relay.said.flatMap(
        (line) => /^MAIL FROM:<(.*)>/.exec(line)?.[1] ?? [],
      )
    },
  }
}

async function counted({ id }: { id: string }) {
  const which = { firstDay: '2000-01-01', lastDay: '2100-01-01' }
  const all = { petitions: [id], ...which }
  const { domain } = await readByKey(services, ['domain'], all)
  return domain.map(({ accepted, bounced }) => [accepted, bounced])
}

test('a mail that the relay sends back later is counted as bounced', async () => {
  const worker = await aWorker({ MAIL_RETURN_DOMAIN: domain })
  const petition = await insertPetition(services)
  const { to } = await sign(services, petition)
  const [path] = await worker.returnPaths(1)
  expect(path).toMatch(/^r-[a-z2-7]{26}@back\.campaign\.example$/)
  await vi.waitUntil(async () => (await counted(petition))[0]?.[0] === 1)
  expect(await counted(petition)).toEqual([[1, 0]])

  const relay = createTransport({ host: '127.0.0.1', port: worker.port })
  onTestFinished(() => relay.close())
  const report = { envelope: { from: '', to: path! }, raw: bounce }
  await relay.sendMail(report)
  await relay.sendMail(report)
  expect(await counted(petition)).toEqual([[1, 1]])
  for (const personal of [to, path!.slice(2, 28)]) {
    expect(log.text()).not.toContain(personal)
  }
})

test('where no return path is configured mail comes back to its sender', async () => {
  const worker = await aWorker({ LETTERS_RETURN_DOMAIN: domain })
  await sign(services, await insertPetition(services))
  expect(await worker.returnPaths(1)).toEqual(['hello@campaign.example'])
})

test('the return path of discreet mail does not name the campaign', async () => {
  const worker = await aWorker({ MAIL_RETURN_DOMAIN: domain })
  const petition = await insertPetition(services)
  await sign(services, petition, { country: 'HU' })
  expect(await worker.returnPaths(1)).toEqual(['code@neutral.example'])
})

test.each<[string, string, string | undefined]>([
  ['back.neutral.example', 'neutral.example', 'back.neutral.example'],
  ['back.campaign.example', 'campaign.example', undefined],
  ['campaign.example', 'campaign.example', undefined],
])('below its own sender it may: %s, of %s', async (given, ours, expected) => {
  const { senders } = await open({
    MAIL_FROM: `hello@${ours}`,
    MAIL_FROM_DISCREET: 'Confirmation <code@Neutral.example>',
    MAIL_RETURN_DOMAIN: given,
  })
  expect(senders.discreet.returnDomain).toBe(expected)
  expect(senders.campaign.returnDomain).toBe(given)
  for (const { mailer } of Object.values(senders)) mailer.close()
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Env, readEnv } from '#app/env.server.ts'
import { sendDueLetters } from '#app/features/letters/send-due.server.ts'
import type { Stoppers } from '#app/server/main.server.ts'
import {
  inboxFolder,
  openSenders,
  whyNoReports,
} from '#app/server/mail-out.server.ts'
import {
  insertCampaign,
  insertChamber,
  insertLetter,
} from '#tests/support/letters.ts'
import { mailsIn, setUpMailing } from '#tests/support/mailing.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const { anInbox } = setUpMailing()

async function open(given: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'moratorium-data-'))
  const env: Env = readEnv({ DATA_DIR: dir, ...given })
  const stoppers: Stoppers = []
  const senders = await openSenders(env, stoppers)
  onTestFinished(async () => {
    for (const { mailer } of Object.values(senders)) mailer.close()
    for (const stop of stoppers) await stop()
    rmSync(dir, { recursive: true, force: true })
  })
  return { env, letters: senders.letters }
}

test('outside production no letter reaches a lawmaker, whoever is allowed', async () => {
  const real = await anInbox()
  const lawmakers = [
    'anna@parliament.de',
    'bo@example.org.de',
    'cy@parliament.example',
    'di@parliament.test',
    'ed@example.org',
  ]
  const { env, letters } = await open({
    SMTP_URL: real.smtpUrl,
    MAIL_ALLOW: lawmakers.join(' '),
  })
  const petition = await insertCampaign(services)
  const to = await insertChamber(services, {
    isSample: true,
    members: lawmakers.map((address) => ({ address })),
  })
  await insertLetter(services, { petition, to })
  const { mailer, ...sender } = letters!
  expect(sender).toEqual({
    from: 'letters@example.org',
    returnDomain: 'example.org',
    testTo: undefined,
  })
  await sendDueLetters(services, { ...sender, send: mailer.send })

  const [out, kept] = [await mailsIn(real.dir), await mailsIn(inboxFolder(env))]
  expect(out.map((mail) => mail.to).sort()).toEqual(lawmakers.slice(2))
  expect(kept.map((mail) => mail.to).sort()).toEqual(lawmakers.slice(0, 2))
  for (const { notSent } of kept) expect(notSent).toMatch(/^Outside production/)
  const rows = await services.db
    .selectFrom('delivery')
    .select('state')
    .execute()
  expect(rows.map(({ state }) => state)).toEqual(lawmakers.map(() => 'sent'))
})

const production = {
  MODE: 'production',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'hello@campaign.example',
  MAIL_FROM_DISCREET: 'confirm@campaign.example',
  PUBLIC_ORIGIN: 'https://campaign.example',
  DATABASE_URL: 'postgres://127.0.0.1/none',
  SECRETS_DIR: '/nowhere',
  ERASURES_LOG: '/nowhere/erasures.log',
  VAULT_RECIPIENTS: 'age1a age1b',
  MAIL_RECIPIENT: 'age1c',
  ORGANISATION: 'A campaign',
  CONTACT: 'people@campaign.example',
}

test('in production letters go only where they have an address', async () => {
  expect((await open(production)).letters).toBeUndefined()
  const { letters } = await open({
    ...production,
    LETTERS_FROM: 'letters@campaign.example',
    LETTERS_RETURN_DOMAIN: 'return.campaign.example',
    LETTERS_TEST_TO: 'staff@campaign.example',
  })
  expect(letters).toMatchObject({
    from: 'letters@campaign.example',
    returnDomain: 'return.campaign.example',
    testTo: 'staff@campaign.example',
  })
})

test('a port for reports that nobody listens on is told', () => {
  const why = (given: Record<string, string>, hasKey: boolean) =>
    whyNoReports(readEnv({ ...production, ...given }), hasKey)
  const port = { REPORTS_PORT: '2525' }
  const from = { LETTERS_FROM: 'letters@campaign.example' }
  expect(why(port, true)).toMatch(/^REPORTS_PORT is set.* LETTERS_FROM /)
  expect(why({ ...port, ...from }, false)).toMatch(/ MAIL_IDENTITY_FILE\.$/)
  expect(why({ ...port, ...from }, true)).toBeUndefined()
  const back = { MAIL_RETURN_DOMAIN: 'back.campaign.example' }
  expect(why({ ...port, ...back }, true)).toBeUndefined()
  expect(why(back, true)).toMatch(
    /^MAIL_RETURN_DOMAIN is set.* REPORTS_PORT\.$/,
  )
  expect(why(back, false)).toBeUndefined()
  expect(why({}, false)).toBeUndefined()
  expect(whyNoReports(readEnv(port), true)).toBeUndefined()
})

import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { countWaitingMails } from '#app/jobs/outbox.server.ts'
import { startWorker } from '#app/server/worker.server.ts'
import { formsOf, tablesThatHold } from '#tests/support/dump.ts'
import { insertPetition, later, queuedMails } from '#tests/support/factories.ts'
import { useLog } from '#tests/support/logged.ts'
import { mailsIn, setUpMailing } from '#tests/support/mailing.ts'
import { useServices } from '#tests/support/services.ts'
import { type Fields, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const log = useLog(services)
const web = useWeb(services, () => ({
  TRUSTED_PROXY_HOPS: 1,
  TOR_EXITS_FILE: undefined,
  SHARED_NETWORKS: [],
  MODE: 'production',
}))
const { anInbox } = setUpMailing()

/** Nobody's words: where one of them turns up it was copied there. */
const canaries = {
  names: ['Kanaria Vögelein', 'Zweitname Ersetzt'],
  addresses: ['kanaria.voegelein@gmail.com', 'voegelein.klein@kleinedomain.at'],
  postcodes: ['KN-20731'],
  comments: ['Der Vogel sang bis zuletzt.', 'Und danach sang er leiser.'],
}
const [name, newName] = canaries.names as [string, string]
const [email, other] = canaries.addresses as [string, string]
const address = '203.0.113.77'
const words = [
  ...Object.values(canaries).flat(),
  ...canaries.names.flatMap((each) => each.split(' ')),
  ...canaries.addresses.map((each) => each.split('@')[0]!),
  'kanariavoegelein@gmail.com',
  'kleinedomain.at',
  address,
  '203.0.113.0',
]
const full = {
  name,
  email,
  country: 'AT',
  postcode: canaries.postcodes[0]!,
  comment: canaries.comments[0]!,
  news: 'yes',
}

const petition = { id: '', slug: '' }
const tokens: string[] = []
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

function send(path: string, fields: Fields = {}) {
  const body = new URLSearchParams(fields as Record<string, string>)
  const headers = {
    'X-Forwarded-For': address,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body.toString()),
  }
  return post(web.origin + path, fields, { headers })
}

async function newestTo(address: string) {
  const mails = await queuedMails(services, petition.id)
  const mail = mails.findLast(({ to }) => to === address)!
  tokens.push(mail.confirmToken, mail.manageToken, mail.code)
  return mail
}

/** Each thing that a visitor can do, well and badly, with the canaries. */
async function everything(): Promise<void> {
  const sign = `/petitions/${petition.slug}/sign`
  await send(sign, { ...full, country: '' })
  await send(sign, { ...full, website: email, proof: 'broken' })
  await send(sign, full)
  const { confirmToken, manageToken, code } = await newestTo(email)
  const own = `/s/${manageToken}`
  await send('/confirm', { email, code: 'AAAA-AAAA' })
  await visit(`${web.origin}/confirm/${confirmToken}`)
  await send('/confirm', { email, code })
  await send(`/confirm/${confirmToken}`)
  await send(sign, full)
  await newestTo(email)
  await visit(web.origin + own)
  await send(own, { act: 'name', name: newName })
  await send(own, { act: 'comment', comment: canaries.comments[1]! })
  await send(own, { act: 'news-on', email })
  await send(own, { act: 'news-on', email: other })
  await visit(`${web.origin}${own}/my-data.json`)
  await send('/s', { email })
  await send('/s', { email: other })
  await send('/s', { email: `${name} <${email}>` })
  await send(`/petitions/${encodeURIComponent(email)}/sign`, full)
  await visit(`${web.origin}/petitions?name=${encodeURIComponent(name)}`)

  await send(sign, { name, email: other, country: 'MX', warned: '1' })
  const atRisk = await newestTo(other)
  await send(`/s/${atRisk.manageToken}`, { act: 'name', name: newName })
  await send(`/s/${atRisk.manageToken}`, { act: 'withdraw' })
  await send(sign, { ...full, email: other })
  const again = await newestTo(other)
  await send(`/s/${again.manageToken}`, { act: 'erase', sure: 'yes' })
  await send(sign, { ...full, email: other })
}

async function sendAll(): Promise<number> {
  const { dir, mailer } = await anInbox()
  const sender = { mailer, from: 'Moratorium <hello@campaign.example>' }
  const senders = { campaign: sender, discreet: sender }
  const worker = await startWorker(services, senders, services.databaseUrl)
  while ((await countWaitingMails(services.db)) > 0) await wait(20)
  await worker.stop()
  return (await mailsIn(dir)).length
}

function linesWith(texts: string[]): string[] {
  const forms = texts.flatMap(formsOf)
  return log.lines
    .map((line) => JSON.stringify(line).toLowerCase())
    .filter((line) => forms.some((form) => line.includes(form)))
}

test('the search finds a canary that was planted in clear', async () => {
  await send(`/petitions/${petition.slug}/sign`, full)
  const row = services.db.updateTable('signature')
  for (const word of words) {
    await row.set({ consent_version: `v ${word}` }).execute()
    expect(await tablesThatHold(services, word)).toEqual(['public.signature'])
    services.log.info({ planted: word })
    expect(linesWith([word])).not.toEqual([])
  }
  await row.set({ consent_version: '2026-11' }).execute()
  log.clear()
})

test('no canary lies in any column or log, whatever was done', async () => {
  await everything()
  expect(await tablesThatHold(services, ...words, ...tokens)).toEqual([])
  expect(await sendAll()).toBe(3)
  expect(await remindPending(later(services, 2))).toBe(1)
  await forgetMoments(later(services, 5))
  expect(await tablesThatHold(services, ...words, ...tokens)).toEqual([])
  expect(log.lines.length).toBeGreaterThan(20)
  expect(linesWith([...words, ...tokens])).toEqual([])
})

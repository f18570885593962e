import { beforeAll, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { forgetLetters } from '#app/features/letters/forget.server.ts'
import { takeBackLetter } from '#app/features/letters/take-back.server.ts'
import { writeLetterMail } from '#app/features/letters/write-mail.server.ts'
import type { WorkerServices } from '#app/services.server.ts'
import { sendDueMails, type TakenMail } from '#app/jobs/outbox.server.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import { later } from '../support/factories.ts'
import { aBody, insertCampaign, insertChamber } from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { letterOf, mailsOf, nowhere, write } from '../support/writing.ts'

const services = useServices()
beforeAll(async () => {
  await insertCampaign(services)
})

async function takenFor(id: string): Promise<TakenMail> {
  const [mail] = await mailsOf(services, id)
  return { ...mail!, sealed: mail!.sealed! }
}

test('the mail tells its reader all that a confirmation would send', async () => {
  const to = await insertChamber(services, {
    country: 'FR',
    name: 'Assemblée nationale',
    members: [{ name: 'Zoé' }, { name: 'Ada' }],
  })
  const { id, token, code } = await write(services, to, {
    name: 'Grace Hopper',
    email: 'grace@example.org',
    subject: 'Please act',
    language: 'fr',
    page: 'ar',
  })
  expect(await writeLetterMail(services, await takenFor(id))).toEqual({
    to: 'grace@example.org',
    mail: {
      kind: 'confirm-letter',
      language: 'ar',
      name: 'Grace Hopper',
      letter: {
        country: 'FR',
        to: [
          { name: 'Zoé', chamber: 'Assemblée nationale' },
          { name: 'Ada', chamber: 'Assemblée nationale' },
        ],
        subject: 'Please act',
        body: aBody,
      },
      url: `https://campaign.example/ar/letters/${token}`,
      code: `${code.slice(0, 4)}-${code.slice(4)}`,
      codeUrl: 'https://campaign.example/ar/letters',
      validDays: 7,
      codeHours: 24,
      discreet: false,
      isTextHidden: false,
    },
  })
})

test('of one that is suspicious it repeats nothing that was typed', async () => {
  const to = await insertChamber(services)
  const given = {
    website: 'https://x.example',
    name: 'Win Now',
    subject: 'Win',
  }
  const { id } = await write(services, to, given)
  const written = await writeLetterMail(services, await takenFor(id))
  expect(written!.mail).toMatchObject({ isTextHidden: true, discreet: false })
  const { text, html } = (services as WorkerServices).renderMail(written!.mail)
  for (const part of [text, html]) expect(part).not.toMatch(/\bWin\b|spyware/)
})

test.each([
  ['a network', { ...nowhere, network: '203.0.113.0/24' }],
  ['a shared one', { ...nowhere, isShared: true, network: '192.0.2.0/24' }],
  ['Tor', { ...nowhere, isTor: true }],
])('of %s ten in an hour are mailed with their text', async (_, client) => {
  const own = { ...services, limits: createLimits() }
  const to = await insertChamber(own)
  const hidden: boolean[] = []
  for (let at = 0; at < 11; at++) {
    const { id, isTextHidden } = await write(own, to, { client })
    hidden.push(isTextHidden)
    expect(await letterOf(own, id)).toMatchObject({ held_why: null })
  }
  expect(hidden).toEqual([...Array.from({ length: 10 }, () => false), true])
  const other = { ...nowhere, network: '198.51.100.0/24' }
  expect(await write(own, to, { client: other })).toMatchObject({
    isTextHidden: false,
  })
})

test('to somebody at risk it is discreet', async () => {
  const to = await insertChamber(services)
  const { id } = await write(services, to, { country: 'AZ' })
  const taken = await takenFor(id)
  expect(await writeLetterMail(services, taken)).toMatchObject({
    mail: { discreet: true },
  })
})

test.each<[string, (token: string) => Promise<unknown>, number]>([
  ['was confirmed', (token) => confirmLetter(services, token), 0],
  ['was taken back', (token) => takeBackLetter(services, token), 0],
  ['is too old', async () => {}, 8.1],
  ['was forgotten', () => forgetLetters(later(services, 9)), 0],
])('none is written when the letter %s', async (_, change, days) => {
  const to = await insertChamber(services)
  const { id, token } = await write(services, to)
  const taken = await takenFor(id)
  await change(token)
  const then = later(services, days)
  expect(await writeLetterMail(then, taken)).toBeUndefined()
})

test('it goes out with the others, and ends as they do', async () => {
  const to = await insertChamber(services)
  const { id } = await write(services, to, { email: 'out@example.org' })
  const sent: string[] = []
  const deliver = async (taken: TakenMail) => {
    const written = await writeLetterMail(services, taken)
    if (!written) return 'superseded' as const
    const { text } = (services as WorkerServices).renderMail(written.mail)
    expect(text).toContain('/letters/')
    sent.push(written.to)
    return 'sent' as const
  }
  const fails: unknown[] = []
  const onFailure = (_: TakenMail, error: unknown) => void fails.push(error)
  const outbox = { ...services, deliver, onFailure }
  await services.db
    .deleteFrom('mail')
    .where((mail) =>
      mail.or([mail('subject_id', '!=', id), mail('subject_id', 'is', null)]),
    )
    .execute()
  expect(await sendDueMails(outbox)).toBe(1)
  expect({ sent, fails }).toEqual({ sent: ['out@example.org'], fails: [] })
  expect(await mailsOf(services, id)).toEqual([])
})

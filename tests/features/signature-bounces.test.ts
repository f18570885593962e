import { beforeAll, describe, expect, test } from 'vitest'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import { forgetHours } from '#app/features/figures/forget.server.ts'
import {
  readByDayAndKey,
  readByKey,
} from '#app/features/figures/read-days.server.ts'
import { readTimes } from '#app/features/figures/read-hours.server.ts'
import { findFigureDifferences } from '#app/features/figures/recount.server.ts'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import {
  hasReturnPath,
  type MailReport,
  receiveBounce,
} from '#app/features/signatures/receive-bounce.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import {
  forgetMails,
  type Outbox,
  sendDueMails,
} from '#app/jobs/outbox.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const log = useLog(services)
const HOUR_MS = 60 * 60 * 1000
const signedAt = new Date('2026-11-18T10:11:12Z')
const hour = new Date('2026-11-18T10:00:00Z')

const dead: MailReport = { kind: 'bounce', hard: true, status: '5.1.1' }
const full: MailReport = { kind: 'bounce', hard: false, status: '5.2.2' }
const delay: MailReport = { kind: 'delay', status: '4.4.1' }

let petition: Awaited<ReturnType<typeof insertPetition>>
beforeAll(async () => {
  petition = await insertPetition(services)
})

function at(hours: number) {
  const moment = new Date(signedAt.getTime() + hours * HOUR_MS)
  return { ...services, now: () => moment }
}

/** A relay that takes everything; the tags of what it took. */
async function sendAll(
  hours: number,
  given: Partial<Outbox> = {},
): Promise<(string | null)[]> {
  const tags: (string | null)[] = []
  await sendDueMails({
    ...at(hours),
    hasReturnPath,
    onFailure: () => {},
    async deliver({ return_tag }) {
      tags.push(return_tag)
      return 'sent'
    },
    ...given,
  })
  return tags
}

async function signed(email?: string): Promise<string> {
  await sign(at(0), petition, email ? { email } : {})
  const [tag] = await sendAll(0)
  return tag!
}

async function byDomain() {
  const days = { firstDay: '2026-11-01', lastDay: '2026-12-31' }
  const which = { petitions: [petition.id], ...days }
  const rows = await readByDayAndKey(services, 'domain', which)
  return Object.fromEntries(
    rows.map(({ day, key, asked, accepted, bounced }) => [
      `${day.slice(-2)} ${key}`,
      [asked, accepted, bounced],
    ]),
  )
}

async function bouncedAt() {
  const from = new Date('2026-11-01')
  const to = new Date('2026-12-31')
  const which = { petitions: [petition.id], from, to, by: 'hour' as const }
  const { steps, rests } = await readTimes(services, which)
  return [...steps, ...rests]
    .filter(({ bounced }) => bounced > 0)
    .map(({ at, bounced }) => [at, bounced])
}

function mailOf(tag: string) {
  return services.db
    .selectFrom('mail')
    .selectAll()
    .where('return_tag', '=', tag)
    .executeTakeFirst()
}

describe('a mail that a relay took and sent back', () => {
  test('counts as bounced too, where it was accepted; nobody is told', async () => {
    const tag = await signed('ada.l@gmail.com')
    const other = await signed('someone@small.example')
    expect(tag).toMatch(/^[a-z2-7]{26}$/)
    const accepted = { '18 gmail.com': [1, 1, 0], '18 ': [1, 1, 0] }
    expect(await byDomain()).toEqual(accepted)
    const before = await stored(services, petition)

    log.clear()
    await receiveBounce(at(26), { tag, report: dead })
    await foldFigures(services)
    await receiveBounce(at(27), { tag: other, report: full })
    const bounced = { '18 gmail.com': [1, 1, 1], '18 ': [1, 1, 1] }
    expect(await byDomain()).toEqual(bounced)
    expect(await bouncedAt()).toEqual([[hour, 2]])
    expect(await stored(services, petition)).toEqual(before)
    expect(log.lines).toMatchObject([
      { level: 'warn', mail: 'confirm-signature', report: dead },
      { level: 'warn', mail: 'confirm-signature', report: full },
    ])
    for (const personal of [tag, 'ada', 'gmail']) {
      expect(log.text()).not.toContain(personal)
    }
  })

  test('keeps a provider of millions, and nothing that leads to somebody', async () => {
    const big = (await mailOf(await signed('bo.b@gmail.com')))!
    const small = (await mailOf(await signed('bo@small.example')))!
    expect([big.domain, small.domain]).toEqual(['gmail.com', null])
    for (const row of [big, small]) {
      expect(row).toMatchObject({ subject_id: null, about: null, sealed: null })
    }
  })

  test('counts once, however often and at the same moment it is said', async () => {
    const tag = await signed()
    const [asked, accepted, bounced] = (await byDomain())['18 ']!
    const given = { tag, report: dead }
    log.clear()
    await Promise.all([1, 2, 3].map(() => receiveBounce(at(1), given)))
    await receiveBounce(at(2), { tag, report: full })
    expect(log.lines).toHaveLength(1)
    // Another worker, whose lease had run out, notes that it sent it too.
    await services.db
      .updateTable('mail')
      .set({ state: 'sent' })
      .where('return_tag', '=', tag)
      .execute()
    expect((await byDomain())['18 ']).toEqual([asked, accepted, bounced! + 1])
  })

  test('before it is noted here as taken counts when it is', async () => {
    await sign(at(0), petition)
    const [asked, accepted, bounced] = (await byDomain())['18 ']!
    await sendAll(0, {
      async deliver({ return_tag }) {
        await receiveBounce(at(0), { tag: return_tag!, report: dead })
        expect((await byDomain())['18 ']).toEqual([asked, accepted, bounced])
        return 'sent'
      },
    })
    const moved = [asked, accepted! + 1, bounced! + 1]
    expect((await byDomain())['18 ']).toEqual(moved)
  })

  test('has the same return path on every try', async () => {
    await sign(at(0), petition)
    const tags: (string | null)[] = []
    await sendAll(0, {
      async deliver({ return_tag }) {
        tags.push(return_tag)
        throw new Error('no line')
      },
    })
    tags.push(...(await sendAll(1)))
    expect(tags).toHaveLength(2)
    expect(new Set(tags).size).toBe(1)
  })
})

describe('what changes no figure', () => {
  test.each<MailReport>([
    delay,
    { kind: 'complaint' },
    { kind: 'auto-reply' },
    { kind: 'other' },
  ])('is $kind', async (report) => {
    const tag = await signed()
    const before = await byDomain()
    log.clear()
    await receiveBounce(at(1), { tag, report })
    expect(await byDomain()).toEqual(before)
    expect((await mailOf(tag))!.is_bounced).toBe(false)
    const isTold = report.kind === 'complaint'
    expect(log.lines).toMatchObject(isTold ? [{ report }] : [])
  })

  test('is a tag that nobody has', async () => {
    const before = await byDomain()
    log.clear()
    for (const tag of ['z'.repeat(26), '', "' or true --"]) {
      await receiveBounce(at(1), { tag, report: dead })
      await receiveBounce(at(1), { tag, report: { kind: 'complaint' } })
    }
    expect(await byDomain()).toEqual(before)
    expect(log.lines).toEqual([])
  })

  test('is a reminder: its address was counted with the first mail', async () => {
    const own = await insertPetition(services)
    await sign(at(0), own)
    await sendAll(0)
    await remindPending(at(25))
    const [tag] = await sendAll(25)
    const days = { firstDay: '2026-11-01', lastDay: '2026-12-31' }
    const read = () =>
      readByKey(services, ['domain'], { petitions: [own.id], ...days })
    const before = await read()
    await receiveBounce(at(26), { tag: tag!, report: dead })
    expect(await read()).toEqual(before)
    expect((await mailOf(tag!))!.is_bounced).toBe(true)
  })

  test('is mail that has no return path of its own', async () => {
    await sign(at(0), petition)
    expect(await sendAll(0, { hasReturnPath: () => false })).toEqual([null])
    const newest = services.db.selectFrom('mail').select('domain')
    const rows = await newest.where('return_tag', 'is', null).execute()
    expect(rows).toEqual([{ domain: null }])
  })
})

test('days later it counts on that day; figures agree, and forget it', async () => {
  const tag = await signed('late@small.example')
  await forgetMoments(at(75))
  await foldFigures(services)
  await forgetHours(at(125))
  const before = await byDomain()
  await receiveBounce(at(126), { tag, report: dead })
  await foldFigures(services)
  expect(await findFigureDifferences(services)).toEqual([])
  await forgetHours(at(127))
  expect(await findFigureDifferences(services)).toEqual([])

  const sum = (of: typeof before) =>
    Object.values(of).reduce((all, [, , bounced]) => all + bounced!, 0)
  const after = await byDomain()
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(sum(after)).toBe(sum(before) + 1)
  const day = new Date('2026-11-18T00:00:00Z')
  expect(await bouncedAt()).toEqual([[day, sum(after)]])

  await forgetMails(at(31 * 24))
  await receiveBounce(at(31 * 24), { tag, report: dead })
  expect(sum(await byDomain())).toBe(sum(after))
})

test('however many come back after days, no hour has them', async () => {
  const own = await insertPetition(services)
  for (let n = 0; n < 12; n++) await sign(at(0), own)
  const tags = await sendAll(0)
  await foldFigures(services)
  await forgetMoments(at(75))
  await forgetHours(at(75))
  for (const tag of tags) {
    await receiveBounce(at(120), { tag: tag!, report: dead })
  }
  await foldFigures(services)
  await forgetHours(at(121))

  const [from, to] = [new Date('2026-11-01'), new Date('2026-12-31')]
  const which = { petitions: [own.id], from, to, by: 'hour' as const }
  const { steps, rests } = await readTimes(services, which)
  expect(steps).toMatchObject([{ at: hour, accepted: 12, bounced: 0 }])
  const day = new Date('2026-11-18T00:00:00Z')
  expect(rests).toMatchObject([{ at: day, accepted: 0, bounced: 12 }])
  expect(await findFigureDifferences(services)).toEqual([])
})

test('no country, language or source gets a row for it', async () => {
  const days = { firstDay: '2026-11-01', lastDay: '2026-12-31' }
  const which = { petitions: [petition.id], ...days }
  const kinds = ['country', 'language', 'source'] as const
  const { country, language } = await readByKey(services, [...kinds], which)
  expect(country.map(({ key }) => key)).toEqual(['GB'])
  expect(language.map(({ key }) => key)).not.toContain('')
})

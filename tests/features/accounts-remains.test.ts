import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { browserWords } from '#app/features/accounts/browser-words.ts'
import {
  hashOfAddress,
  openAddress,
  sealAddress,
} from '#app/features/accounts/campaigner-address.server.ts'
import {
  openDeskMail,
  queueDeskMail,
} from '#app/features/accounts/desk-mail.server.ts'
import { forgetDeskRemains } from '#app/features/accounts/forget.server.ts'
import { endSessions } from '#app/features/accounts/sessions.server.ts'
import { signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { aCampaigner, after, deskMails } from './accounts-support.ts'

const services = useServices()
const HOUR_MS = 60 * 60 * 1000

test('what ended is forgotten a day later, and files after two hours', async () => {
  const { db, now } = services
  const { id } = await signedIn(services)
  const ended = await signedIn(services)
  await endSessions(services, ended.id, 'all', 'signed out')
  await db
    .insertInto('spent_challenge')
    .values({ hash: randomBytes(32), spent_at: now() })
    .execute()
  await db
    .insertInto('sign_in_link')
    .values({
      token_hash: randomBytes(32),
      campaigner_id: id,
      browser_hash: randomBytes(32),
      made_at: now(),
    })
    .execute()
  await db
    .insertInto('desk_upload')
    .values({
      id: randomUUID(),
      campaigner_id: id,
      purpose: 'lawmakers',
      files: '[]',
      given: '{}',
      made_at: now(),
    })
    .execute()
  const none = {
    ...{ challenges: 0, links: 0, sessions: 0 },
    ...{ invitations: 0, uploads: 0 },
  }
  const forget = (hours: number) =>
    forgetDeskRemains(after(services, hours * 60))
  expect(await forget(1.9)).toEqual(none)
  expect(await forget(2.1)).toEqual({ ...none, uploads: 1 })
  expect(await forget(23.9)).toEqual(none)
  const day = { ...none, challenges: 1, links: 1, sessions: 1 }
  expect(await forget(24.1)).toEqual(day)
  expect(await forget(26)).toEqual({ ...none, sessions: 1 })
})

test('an invitation is forgotten a week after it ended, in whatever way', async () => {
  const { db, now } = services
  const day = (days: number) => new Date(now().getTime() + days * 24 * HOUR_MS)
  const ends = [
    { ends_at: day(3), accepted_at: now() },
    { ends_at: day(3), revoked_at: now() },
    { ends_at: now() },
    { ends_at: day(3) },
  ]
  const rows = ends.map((end) => ({
    ...{ id: randomUUID(), token_hash: randomBytes(32), name: 'Ada' },
    ...{ role: 'editor' as const, invited_by: null, accepted_by: null },
    ...{ made_at: now(), ...end },
  }))
  await db.insertInto('invitation').values(rows).execute()
  const forget = async (days: number) =>
    (await forgetDeskRemains(after(services, days * 24 * 60))).invitations
  expect(await forget(6.9)).toBe(0)
  expect(await forget(7.1)).toBe(3)
  expect(await forget(10.1)).toBe(1)
})

test('an address is the same however it is written, and sealed for one', async () => {
  const { keys } = services
  const hash = hashOfAddress(keys, 'Ada@Bücher.example')
  expect(hashOfAddress(keys, ' ada@xn--bcher-kva.EXAMPLE\n')).toEqual(hash)
  expect(hashOfAddress(keys, 'ad@bücher.example')).not.toEqual(hash)
  const [one, other] = [randomUUID(), randomUUID()]
  const sealed = await sealAddress(services, one, 'Ada@Bücher.example')
  expect(await openAddress(services, one, sealed)).toBe('Ada@Bücher.example')
  await expect(openAddress(services, other, sealed)).rejects.toThrow()
})

test('an invitation is mailed while it waits, and opens in its row only', async () => {
  const { db, now } = services
  const { id: campaignerId, address } = await aCampaigner(
    services,
    'a@b.example',
  )
  const id = randomUUID()
  const common = { name: 'Ada', path: '/desk/invitation/x', by: 'Casey' }
  const content = { ...common, role: 'editor' as const }
  await db
    .insertInto('invitation')
    .values({
      id,
      token_hash: randomBytes(32),
      role: 'editor',
      name: 'Ada',
      invited_by: null,
      made_at: now(),
      ends_at: new Date(now().getTime() + 60_000),
      accepted_by: null,
    })
    .execute()
  await db.transaction().execute(async (trx) => {
    for (const to of ['ada@b.example', { campaignerId }]) {
      const wish = { ...content, to }
      await queueDeskMail(trx, services, 'desk-invitation', id, wish)
    }
  })
  const mails = await deskMails(services, 'desk-invitation', id)
  expect(mails.map((mail) => mail!.to).sort()).toEqual([
    address,
    'ada@b.example',
  ])
  expect(mails[0]).toMatchObject(content)
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('about', '=', id)
    .execute()
  const [one, other] = rows.map((row) => ({ ...row, sealed: row.sealed! }))
  const swapped = { ...one!, sealed: other!.sealed }
  await expect(openDeskMail(services, swapped)).rejects.toThrow()
  const late = after(services, 2)
  expect(await openDeskMail(late, one!)).toBeUndefined()
})

test('a browser is named so that its owner knows it, and no finer', () => {
  const mozilla = 'Mozilla/5.0'
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  const words: [string | null, string][] = [
    [
      `${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`,
      'Firefox on Linux',
    ],
    [
      `${mozilla} (Linux; Android 15; Pixel 9) ${webkit} Chrome/139.0.0.0 Mobile Safari/537.36`,
      'Chrome on Android',
    ],
    [
      `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0`,
      'Edge on Windows',
    ],
    [
      `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
      'Safari on macOS',
    ],
    [
      `${mozilla} (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1`,
      'Chrome on iPhone',
    ],
    [
      `${mozilla} (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/139.0.0.0 Safari/537.36`,
      'Chrome on ChromeOS',
    ],
    ['curl/8.5.0', 'A browser'],
    [null, 'A browser'],
  ]
  for (const [given, said] of words) expect(browserWords(given)).toBe(said)
})

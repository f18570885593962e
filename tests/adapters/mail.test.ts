import { readdirSync } from 'node:fs'
import { inspect } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { InboxMail } from '#app/adapters/inbox-reader.server.ts'
import { MailError, type OutgoingMail } from '#app/adapters/mail.server.ts'
import {
  aMail,
  headersIn,
  mailsIn,
  type TestInbox,
  setUpMailing,
} from '#tests/support/mailing.ts'

const { anInbox, mailerTo } = setUpMailing()

let box: TestInbox
beforeAll(async () => {
  box = await anInbox()
})

async function send(parts: Partial<OutgoingMail>): Promise<InboxMail> {
  await box.mailer.send({ ...aMail, ...parts })
  return (await mailsIn(box.dir))[0]!
}

/** What a refused mail throws; nothing of it may have arrived. */
async function refusalOf(parts: Partial<OutgoingMail>): Promise<unknown> {
  const before = readdirSync(box.dir)
  const sent = box.mailer.send({ ...aMail, ...parts })
  const error = await sent.then(() => undefined).catch((e) => e)
  expect(readdirSync(box.dir)).toEqual(before)
  return error
}

function namesNow(): string[] {
  return headersIn(box.dir).map((line) => line.split(':')[0]!)
}

describe('what arrives', () => {
  test.each([
    [
      'ar',
      'أكّد توقيعك ✔',
      'السلام عليكم،\n\nأكّد: https://c.example/ت\n',
      'علي',
    ],
    ['fr', 'Confirmez votre signature', 'Été\n.\n..\nFrom là\n', 'Zoé “Z”'],
    ['ja', '署名を確認'.repeat(20), `${'署名'.repeat(600)}\n`, '山田'],
    ['en', 'a'.repeat(300), `${'b'.repeat(2000)}\n`, 'O"Neil, A. <x@y.org>'],
  ])(
    '%s text comes through unchanged',
    async (lang, subject, text, fromName) => {
      const html = `<p>${text}</p>`
      const got = await send({ lang, subject, text, html, fromName })

      expect(got).toMatchObject({ lang, subject, to: aMail.to })
      expect(got.from).toBe(`${fromName} <hello@campaign.example>`)
      expect(got.text.trimEnd()).toBe(text.trimEnd())
      expect(got.html.trimEnd()).toBe(html)
    },
  )

  test('the standing headers, and none that tells the program', async () => {
    await send({ lang: 'ar' })

    const headers = headersIn(box.dir)
    expect(headers).toContain('From: Moratorium <hello@campaign.example>')
    expect(headers).toContain('To: signer@example.org')
    expect(headers).toContain('Auto-Submitted: auto-generated')
    expect(headers).toContain('Content-Language: ar')
    expect(headers).toContain('Date: Sat, 02 Jan 2027 03:04:05 +0000')
    expect(headers.join('\n')).not.toMatch(/mailer/i)
  })

  test('a second try has the same Message-ID', async () => {
    const first = await send({})
    expect(headersIn(box.dir)).toContain('Message-ID: <7@campaign.example>')
    const second = await send({})
    expect(headersIn(box.dir)).toContain('Message-ID: <7@campaign.example>')
    expect(second.id).not.toBe(first.id)
  })

  test('list headers and Reply-To arrive as given', async () => {
    const url = `https://campaign.example/unsubscribe/${'x'.repeat(90)}`
    const headers = {
      'List-Unsubscribe': `<${url}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-ID': 'News <news.campaign.example>',
      'Reply-To': "o'neil+x@example.net",
    }
    await send({ headers })

    for (const [name, value] of Object.entries(headers)) {
      expect(headersIn(box.dir)).toContain(`${name}: ${value}`)
    }
  })
})

describe('what cannot be slipped in', () => {
  const attack = 'x\r\nBcc: evil@example.net\r\n\r\n<b>body</b>'

  test.each<[string, Partial<OutgoingMail>]>([
    ['subject', { subject: attack }],
    ['name', { fromName: attack }],
    ['language', { lang: attack }],
    ['header', { headers: { 'X-Note': attack } }],
    [
      'line separators',
      { subject: 'x\u2028Bcc: evil@example.net\u0085y\u0000' },
    ],
    ['bare CR', { fromName: 'x\rBcc: evil@example.net' }],
  ])('a header by the %s', async (_, parts) => {
    await send({ headers: { 'X-Note': 'harmless' } })
    const harmless = namesNow()

    const got = await send({ headers: { 'X-Note': 'y' }, ...parts })
    expect(namesNow()).toEqual(harmless)
    expect(got).toMatchObject({ to: aMail.to, html: '<p>Confirm</p>\n' })
    expect(got.subject + got.from + got.lang).not.toMatch(/[\p{Cc}\u2028]/u)
  })

  test('a header value that nodemailer would send as it is', async () => {
    const value = { prepared: true, value: attack } as unknown as string
    await send({ headers: { 'X-Note': value } })

    expect(namesNow()).not.toContain('Bcc')
  })

  test.each<[string, Partial<OutgoingMail>]>([
    ['Bcc', { headers: { Bcc: 'evil@example.net' } }],
    ['to', { headers: { to: 'evil@example.net' } }],
    ['From', { headers: { From: 'evil@example.net' } }],
    ['DKIM-Signature', { headers: { 'DKIM-Signature': 'v=1' } }],
    ['broken name', { headers: { 'X-A:\r\nBcc': 'evil@example.net' } }],
    ['Reply-To of two', { headers: { 'Reply-To': 'a@x.org, b@x.org' } }],
    ['Message-ID', { messageId: '<a@b>\r\nBcc: evil@example.net' }],
    ['Message-ID without host', { messageId: '<a>' }],
    ['Message-ID without brackets', { messageId: 'a@b' }],
  ])('%s is refused', async (_, parts) => {
    expect(await refusalOf(parts)).toMatchObject({
      name: 'MailError',
      permanent: true,
    })
  })

  test.each([
    'a@example.org, evil@example.net',
    'a@example.org,evil@example.net',
    'a@example.org;evil@example.net',
    'a@evil.net@example.org',
    'a <evil@example.net>',
    '<a@example.org>',
    '"a b"@example.org',
    '"evil@example.net"@example.org',
    'a(evil@example.net)@example.org',
    'a b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'a@example.org\n',
    'a@example.org\r\nRCPT TO:<evil@example.net>',
    'a\u0000@example.org',
    'a\u200b@example.org',
    'a@example.org.',
    'a@example..org',
    'a@.example.org',
    '.a@example.org',
    'a.@example.org',
    'a..b@example.org',
    'a@-example.org',
    'a@example\u3002org',
    'a@exam%70le.org',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@0x7f.1',
    'a@exa_mple.org',
    'group:a@example.org;',
    '@example.org',
    'a@',
    'a',
    '',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
  ])('%j is not one plain address', async (to) => {
    const error = await refusalOf({ to })
    expect(error).toBeInstanceOf(MailError)
    expect(error).toMatchObject({ permanent: true, code: undefined })
    if (to.length > 1) expect(inspect(error)).not.toContain(to)
  })

  test.each([
    ["o'neil+news=x@mail.example.org", "o'neil+news=x@mail.example.org"],
    ['Mixed.Case@EXAMPLE.org', 'Mixed.Case@example.org'],
    ['a@EXÄMPLE.org', 'a@exämple.org'],
    ['سارة@example.org', 'سارة@example.org'],
    ['root@localhost', 'root@localhost'],
  ])('%s is mailed', async (to, arrives) => {
    expect((await send({ to })).to).toBe(arrives)
  })

  test('half a character does not stop a mail', async () => {
    expect((await send({ subject: 'x\ud800' })).subject).toBe('x\ufffd')
  })
})

describe('the sender', () => {
  test.each([
    ['hello@campaign.example', 'hello@campaign.example'],
    ['<hello@campaign.example>', 'hello@campaign.example'],
    ['Moratorium, now <a@x.org>', 'Moratorium, now <a@x.org>'],
    ['"Moratorium" <a@x.org>', 'Moratorium <a@x.org>'],
    ['وقف <a@x.org>', 'وقف <a@x.org>'],
  ])('%s', async (from, arrives) => {
    await mailerTo(box.smtpUrl, from).send(aMail)
    expect((await mailsIn(box.dir))[0]!.from).toBe(arrives)
  })

  test.each([
    '',
    'nobody',
    'a@x.org, b@x.org',
    'A <a b@x.org>',
    'A <a@x.org>, B <b@x.org>',
    'a@x.org\r\nBcc: b@x.org',
  ])('%j is refused at once', (from) => {
    expect(() => mailerTo(box.smtpUrl, from)).toThrow(MailError)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AddressObject, simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  createMailer,
  type Mailer,
  MailError,
  type OutgoingMail,
} from '#app/adapters/mail.server.ts'
import { lawmakerLetter } from '#emails/lawmaker-letter.tsx'
import { aScriptedServer } from '#tests/faults/letters-smtp-support.ts'
import {
  headersIn,
  mailsIn,
  setUpMailing,
  type TestInbox,
} from '#tests/support/mailing.ts'

const { anInbox, atEnd } = setUpMailing()

const tag = 'abcdefghijklmnopqrstuvwxyz'
const body =
  'Dear Anna Beispiel,\n\nFirst line.\nSecond line — with “quotes”.\n\n' +
  '.\n\nحرية\n\nYours sincerely,\nZoë O’Neil'
const rendered = lawmakerLetter({
  kind: 'lawmaker-letter',
  language: 'en',
  subject: 'Stop it: £5 & more',
  letter: body,
  origin: 'https://campaign.example',
  contact: 'people@campaign.example',
})
const letter: OutgoingMail = {
  ...rendered,
  to: 'Anna.B@parliament.example',
  messageId: '<7@campaign.example>',
  lang: 'en',
  fromName: 'Zoë O’Neil via Moratorium',
  returnPath: `r-${tag}@return.campaign.example`,
  isByPerson: true,
  headers: { 'Reply-To': 'zoe@example.org' },
}

let box: TestInbox
let mailer: Mailer
beforeAll(async () => {
  box = await anInbox()
  mailer = createMailer({
    smtpUrl: box.smtpUrl,
    from: 'letters@campaign.example',
    isAtMostOnce: true,
    now: () => new Date('2026-11-23T10:00:00Z'),
  })
  atEnd.push(() => mailer.close())
})

async function sent(given: Partial<OutgoingMail> = {}) {
  await mailer.send({ ...letter, ...given })
  const newest = readdirSync(box.dir).sort().at(-1)!
  return simpleParser(readFileSync(join(box.dir, newest)))
}

function addressesIn(field: AddressObject | AddressObject[] | undefined) {
  return [field ?? []].flat().flatMap(({ value }) => value)
}

describe('a letter that arrives', () => {
  test('has exactly these headers', async () => {
    await sent()
    const own = headersIn(box.dir).filter((line) => !/^(X-Env|Rec)/.test(line))
    const [boundary] = /boundary="[^"]+"/.exec(own.join()) ?? []
    expect(own.toSorted()).toEqual([
      'Content-Language: en',
      `Content-Type: multipart/alternative; ${boundary}`,
      'Date: Mon, 23 Nov 2026 10:00:00 +0000',
      'From: =?UTF-8?Q?Zo=C3=AB_O=E2=80=99Neil_via_Moratorium?= <letters@campaign.example>',
      'MIME-Version: 1.0',
      'Message-ID: <7@campaign.example>',
      'Reply-To: zoe@example.org',
      'Subject: =?UTF-8?Q?Stop_it=3A_=C2=A35_=26_more?=',
      'To: Anna.B@parliament.example',
    ])
  })

  test('reads as it was written, in both parts', async () => {
    const parsed = await sent()
    expect(parsed.subject).toBe('Stop it: £5 & more')
    expect(addressesIn(parsed.from)).toEqual([
      {
        name: 'Zoë O’Neil via Moratorium',
        address: 'letters@campaign.example',
      },
    ])
    expect(addressesIn(parsed.to)).toEqual([
      { name: '', address: 'Anna.B@parliament.example' },
    ])
    expect(addressesIn(parsed.replyTo)).toEqual([
      { name: '', address: 'zoe@example.org' },
    ])
    expect(parsed.text).toBe(rendered.text)
    expect(parsed.text).toContain(`${body}\n\n-- \n`)
    expect(parsed.html).toBe(rendered.html)
    expect(rendered.html).toContain('First line.<br/>Second line')
    expect(parsed.attachments).toEqual([])
  })

  test('says how it came and whom to tell, in both parts', () => {
    for (const part of [rendered.text, rendered.html]) {
      expect(part).toContain('https://campaign.example')
      expect(part).toContain('people@campaign.example')
    }
    expect(rendered.html).not.toMatch(/<img|<a |style|<script|<link/)
  })

  test('shows tags as they were typed', () => {
    const { html } = lawmakerLetter({
      kind: 'lawmaker-letter',
      language: 'ar',
      subject: 'a\r\nBcc: b@example.org',
      letter: 'a <b>c</b>\n\n"d"',
      origin: 'https://campaign.example',
      contact: 'x',
    })
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('a &lt;b&gt;c&lt;/b&gt;')
  })

  test('has one recipient, and its return path names nobody', async () => {
    const server = await aScriptedServer()
    const one = createMailer({
      smtpUrl: server.smtpUrl,
      from: 'letters@campaign.example',
      isAtMostOnce: true,
    })
    await one.send(letter)
    const envelope = server.said.filter((line) => /^(MAIL|RCPT)/.test(line))
    expect(envelope).toEqual([
      `MAIL FROM:<r-${tag}@return.campaign.example>`,
      'RCPT TO:<Anna.B@parliament.example>',
    ])
  })

  test.each([
    ['offers DSN', '250-mx.example\r\n250 DSN', ' RET=HDRS'],
    ['does not', '250 mx.example', ''],
  ])('comes back as headers alone where a server %s', async (_, say, asked) => {
    const server = await aScriptedServer({ EHLO: { say } })
    const one = createMailer({
      smtpUrl: server.smtpUrl,
      from: 'letters@campaign.example',
      isAtMostOnce: true,
    })
    await one.send(letter)
    const [from] = server.said.filter((line) => line.startsWith('MAIL'))
    const returnPath = `r-${tag}@return.campaign.example`
    expect(from).toBe(`MAIL FROM:<${returnPath}>${asked}`)
  })

  test('has a line for its intended recipient in test mode', async () => {
    const intended = 'Anna.B@parliament.example'
    const headers = {
      ...letter.headers,
      'X-Moratorium-Intended-Recipient': intended,
    }
    const parsed = await sent({ to: 'staff@campaign.example', headers })
    expect(parsed.headers.get('x-moratorium-intended-recipient')).toBe(intended)
    expect((await mailsIn(box.dir))[0]!.to).toBe('staff@campaign.example')
  })
})

describe('what cannot be slipped in', () => {
  const attack = 'Zoë" <zoe@evil.example>\r\nBcc: evil@example.net, "'

  test.each<[string, Partial<OutgoingMail>]>([
    ['the name', { fromName: `${attack} via Moratorium` }],
    ['the subject', { subject: attack }],
  ])('another sender or recipient by %s', async (_, given) => {
    const parsed = await sent(given)
    expect(addressesIn(parsed.from).map(({ address }) => address)).toEqual([
      'letters@campaign.example',
    ])
    expect(addressesIn(parsed.to)).toHaveLength(1)
    expect(parsed.bcc).toBeUndefined()
  })

  test.each<[string, Partial<OutgoingMail>]>([
    ['Reply-To', { headers: { 'Reply-To': 'a@x.org, b@x.org' } }],
    ['return path', { returnPath: 'a@x.org>\r\nRCPT TO:<b@x.org' }],
    ['recipient', { to: 'a@x.org, b@x.org' }],
  ])('a %s that is not one address', async (_, given) => {
    const before = readdirSync(box.dir)
    await expect(sent(given)).rejects.toThrow(MailError)
    expect(readdirSync(box.dir)).toEqual(before)
  })
})

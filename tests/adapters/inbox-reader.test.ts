import { execFileSync } from 'node:child_process'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { beforeEach, describe, expect, test } from 'vitest'
import { listInbox, readInboxMail } from '#app/adapters/inbox-reader.server.ts'
import { aMail, setUpMailing } from '#tests/support/mailing.ts'

const { aFolder, anInbox } = setUpMailing()

const head = 'X-Envelope-To: a@example.org\r\nFrom: b@example.org\r\n'
const cannot = 'This mail cannot be read.'

let dir: string
beforeEach(() => {
  dir = join(aFolder(), 'inbox')
  mkdirSync(dir)
})

function idOf(nr: number): string {
  return `20270102T030405678Z-${String(nr).padStart(4, '0')}-0123456789ab`
}

function put(nr: number, content: string | Buffer): string {
  writeFileSync(join(dir, `${idOf(nr)}.eml`), content)
  return idOf(nr)
}

describe('the list', () => {
  test('says who, when, what and why it was kept', async () => {
    const { dir, mailer } = await anInbox(
      () => new Date('2027-01-02T03:04:05Z'),
    )
    const headers = { 'X-Moratorium-Not-Sent': 'Only a trial.' }
    await mailer.send({ ...aMail, subject: 'أكّد', headers })
    await mailer.send(aMail)

    const [newer, older] = await listInbox(dir, { limit: 9 })
    expect(newer).toMatchObject({ subject: aMail.subject, notSent: undefined })
    expect(older).toEqual({
      id: expect.stringMatching(/^20270102T030405000Z-/),
      at: new Date('2027-01-02T03:04:05Z'),
      to: aMail.to,
      subject: 'أكّد',
      notSent: 'Only a trial.',
    })
  })

  test('a folder that does not exist is empty', async () => {
    const missing = join(dir, 'missing')
    expect(await listInbox(missing, { limit: 9 })).toEqual([])
    expect(await readInboxMail(missing, idOf(1))).toBeUndefined()
  })

  test('a damaged file is told and hides no other', async () => {
    put(1, `${head}Subject: whole\r\n\r\ntext`)
    put(2, '')
    put(3, Buffer.from([0, 255, 13, 10, 254, 0, 13, 10, 13, 10, 58, 10]))
    mkdirSync(join(dir, `${idOf(4)}.eml`))
    put(5, `${head}Subject: cut off`)
    put(6, 'Subject: no address\r\n\r\ntext')

    const entries = await listInbox(dir, { limit: 9 })
    expect(entries.map(({ subject }) => subject)).toEqual([
      cannot,
      'cut off',
      cannot,
      cannot,
      cannot,
      'whole',
    ])
    for (const { id, subject } of entries) {
      expect(await readInboxMail(dir, id)).toMatchObject({ id, subject })
    }
  })

  test('what is no mail of the inbox is passed over', async () => {
    const mail = `${head}Subject: x\r\n\r\nx`
    const id = put(1, mail)
    for (const name of [
      `${idOf(2)}.part`,
      `.${idOf(2)}.eml`,
      `${idOf(2)}.eml.bak`,
      `${idOf(2)}`,
      'notes.eml',
      '.DS_Store',
    ]) {
      writeFileSync(join(dir, name), mail)
    }
    const entries = await listInbox(dir, { limit: 9 })
    expect(entries.map((entry) => entry.id)).toEqual([id])
  })

  test('opens only as many files as it shows', async () => {
    // Whoever opens this one waits for ever.
    execFileSync('mkfifo', [join(dir, `${idOf(0)}.eml`)])
    for (let nr = 1; nr <= 50; nr++) put(nr, `${head}Subject: ${nr}\r\n\r\nx`)

    const entries = await listInbox(dir, { limit: 50 })
    expect(entries.map(({ subject }) => Number(subject))).toEqual(
      Array.from({ length: 50 }, (_, index) => 50 - index),
    )
  })

  test('a mail larger than the memory does no harm', async () => {
    const id = put(1, `${head}Subject: huge\r\n\r\n`)
    truncateSync(join(dir, `${id}.eml`), 3 * 2 ** 30)
    expect(await listInbox(dir, { limit: 9 })).toMatchObject([
      { subject: 'huge' },
    ])
  })
})

describe('one mail', () => {
  test.each([
    '../secret',
    `../secret/${idOf(1)}`,
    '..',
    '',
    '/etc/passwd',
    `${idOf(1)}.eml`,
    `${idOf(1)}\n`,
    `${idOf(1)}\0`,
    ` ${idOf(1)}`,
    `${idOf(1)}/../../secret`,
    `x/../${idOf(1)}`,
    idOf(1).toUpperCase(),
    idOf(2),
  ])('the id %j gives nothing', async (id) => {
    put(1, `${head}Subject: x\r\n\r\nx`)
    mkdirSync(join(dir, 'x'))
    writeFileSync(join(dir, '..', 'secret.eml'), `${head}\r\nx`)
    expect(await readInboxMail(dir, idOf(1))).toBeDefined()
    expect(await readInboxMail(dir, id)).toBeUndefined()
  })

  test('everything that was sent', async () => {
    const { dir, mailer } = await anInbox()
    await mailer.send({ ...aMail, lang: 'ar', html: '<p dir=rtl>أكّد</p>' })
    const [entry] = await listInbox(dir, { limit: 1 })

    expect(await readInboxMail(dir, entry!.id)).toEqual({
      ...entry,
      from: 'Moratorium <hello@campaign.example>',
      lang: 'ar',
      text: `${aMail.text}\n`,
      html: '<p dir=rtl>أكّد</p>\n',
      links: ['https://campaign.example/confirm/abc'],
    })
  })

  test('the envelope counts, not what the mail says of itself', async () => {
    const { dir, smtpUrl } = await anInbox()
    const other = nodemailer.createTransport({ url: smtpUrl })
    await other.sendMail({
      envelope: { from: 'a@x.org', to: ['b@x.org', 'c@x.org'] },
      headers: { 'X-Envelope-To': 'faked@x.org' },
      to: 'everyone@x.org',
      text: 'no subject, no HTML',
    })
    const [entry] = await listInbox(dir, { limit: 1 })
    expect(entry).toMatchObject({ to: 'b@x.org, c@x.org', subject: '' })
    expect(await readInboxMail(dir, entry!.id)).toMatchObject({
      from: '',
      lang: '',
      html: '',
    })
  })

  test.each([
    [
      'See https://a.example/b?c=d&e=%20#f.',
      ['https://a.example/b?c=d&e=%20#f'],
    ],
    [
      'http://a.example\nhttps://b.example',
      ['http://a.example', 'https://b.example'],
    ],
    [
      'https://b.example https://a.example https://b.example',
      ['https://b.example', 'https://a.example'],
    ],
    [
      '(https://a.example/x-_y_), <https://b.example/->',
      ['https://a.example/x-_y_', 'https://b.example/-'],
    ],
    ['أكّد https://a.example/ar، شكراً', ['https://a.example/ar']],
    ['\u2066https://a.example/x\u2069؟', ['https://a.example/x']],
    ['javascript:alert(1) ftp://a.example data:text/html,x mailto:a@b.c', []],
    ['https://', []],
  ])('the links of %j', async (text, links) => {
    const id = put(
      1,
      `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    )
    expect((await readInboxMail(dir, id))!.links).toEqual(links)
  })

  test('links of the HTML part are not taken', async () => {
    const html = '<a href="https://html.example/">x</a>'
    const { dir, mailer } = await anInbox()
    await mailer.send({ ...aMail, text: 'none', html })
    const [entry] = await listInbox(dir, { limit: 1 })
    expect((await readInboxMail(dir, entry!.id))!.links).toEqual([])
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { startInbox } from '#app/adapters/inbox.server.ts'
import {
  type InboxMail,
  listInbox,
  readInboxMail,
} from '#app/adapters/inbox-reader.server.ts'
import {
  createMailer,
  type Mailer,
  type OutgoingMail,
} from '#app/adapters/mail.server.ts'

export type TestInbox = { dir: string; smtpUrl: string; mailer: Mailer }

export const aMail: OutgoingMail = {
  to: 'signer@example.org',
  messageId: '<7@campaign.example>',
  lang: 'en',
  subject: 'Confirm your signature',
  text: 'Confirm: https://campaign.example/confirm/abc\n',
  html: '<p>Confirm</p>',
}

/** Makes mailers and inboxes on real SMTP; the test file's end closes them. */
export function setUpMailing() {
  const atEnd: (() => unknown)[] = []
  afterAll(async () => {
    for (const end of atEnd.reverse()) await end()
  })

  function mailerTo(
    smtpUrl: string,
    from = 'Moratorium <hello@campaign.example>',
  ): Mailer {
    const now = () => new Date('2027-01-02T03:04:05Z')
    const mailer = createMailer({ smtpUrl, from, now })
    atEnd.push(() => mailer.close())
    return mailer
  }

  function aFolder(): string {
    const dir = mkdtempSync(join(tmpdir(), 'moratorium-inbox-'))
    atEnd.push(() => rmSync(dir, { recursive: true, force: true }))
    return dir
  }

  async function anInbox(now?: () => Date): Promise<TestInbox> {
    const dir = aFolder()
    const { smtpUrl, close } = await startInbox({ dir, now })
    atEnd.push(close)
    return { dir, smtpUrl, mailer: mailerTo(smtpUrl) }
  }

  return { aFolder, anInbox, mailerTo, atEnd }
}

/** The newest first. */
export async function mailsIn(dir: string): Promise<InboxMail[]> {
  const entries = await listInbox(dir, { limit: 9999 })
  const mails = entries.map(({ id }) => readInboxMail(dir, id))
  return (await Promise.all(mails)).map((found) => found!)
}

/** Header lines of the newest mail as they went over the wire, unfolded. */
export function headersIn(dir: string): string[] {
  const newest = readdirSync(dir).sort().at(-1)!
  const [head = ''] = readFileSync(join(dir, newest), 'utf8').split('\r\n\r\n')
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
}

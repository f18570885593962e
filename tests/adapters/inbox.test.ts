import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startInbox } from '#app/adapters/inbox.server.ts'
import { listInbox } from '#app/adapters/inbox-reader.server.ts'
import { aMail, mailsIn, setUpMailing } from '#tests/support/mailing.ts'

const { anInbox, mailerTo } = setUpMailing()

const program = `
  import { startInbox } from '#app/adapters/inbox.server.ts'
  const inbox = await startInbox({ dir: process.argv[1] })
  process.stdout.write(inbox.smtpUrl)`

/** An inbox in a program of its own, which may write so much to one file. */
async function otherProgram(dir: string, mostBlocks = 'unlimited') {
  const child = spawn(
    'sh',
    ['-c', `ulimit -f ${mostBlocks}; exec "$0" "$@"`, process.execPath].concat([
      '--input-type=module',
      '--eval',
      program,
      dir,
    ]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const [smtpUrl] = await once(child.stdout, 'data')
  return { child, mailer: mailerTo(String(smtpUrl)) }
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'moratorium-inbox-'))
}

describe('the inbox server', () => {
  test('writes one file per mail, for its owner only', async () => {
    const dir = join(newFolder(), 'not', 'yet')
    const inbox = await startInbox({ dir })
    onTestFinished(inbox.close)
    expect(inbox.smtpUrl).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
    await mailerTo(inbox.smtpUrl).send(aMail)

    const [name, ...others] = readdirSync(dir)
    expect(others).toEqual([])
    expect(name).toMatch(/^\d{8}T\d{9}Z-0000-[0-9a-f]{12}\.eml$/)
    expect(statSync(dir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dir, name!)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(dir, name!), 'utf8')).toMatch(
      /^X-Envelope-To: signer@example\.org\r\nReceived: by .+\r\n\S/,
    )
  })

  test('closes a folder that others could read', async () => {
    const dir = newFolder()
    const { close } = await startInbox({ dir })
    onTestFinished(close)
    expect(statSync(dir).mode & 0o777).toBe(0o700)
  })

  test('keeps the order of mails of the same millisecond', async () => {
    const at = new Date('2027-01-02T03:04:05.678Z')
    const { dir, mailer } = await anInbox(() => at)
    const subjects = ['1', '2', '3', '4', '5', '6']
    for (const subject of subjects) await mailer.send({ ...aMail, subject })

    const entries = await listInbox(dir, { limit: 5 })
    expect(entries.map(({ subject }) => subject)).toEqual(
      subjects.toReversed().slice(0, 5),
    )
    expect(entries.map((entry) => entry.at)).toEqual(Array(5).fill(at))
  })

  test('two programs write one folder at the same time', async () => {
    const dir = newFolder()
    const programs = [await otherProgram(dir), await otherProgram(dir)]
    const subjects = Array.from({ length: 60 }, (_, index) => `nr ${index}`)
    await Promise.all(
      subjects.map((subject, index) => {
        const text = `${subject} `.repeat(5_000)
        return programs[index % 2]!.mailer.send({ ...aMail, subject, text })
      }),
    )

    const mails = await mailsIn(dir)
    expect(mails.map((mail) => mail.subject).sort()).toEqual(subjects.sort())
    for (const { subject, text } of mails) {
      expect(text.trim()).toBe(`${subject} `.repeat(5_000).trim())
    }
    expect(readdirSync(dir)).toHaveLength(60)
  })

  test('a program that dies while it writes leaves no mail', async () => {
    const dir = newFolder()
    const { mailer } = await otherProgram(dir, '64')
    const text = 'long '.repeat(40_000)
    await expect(mailer.send({ ...aMail, text })).rejects.toMatchObject({
      name: 'MailError',
      permanent: false,
    })
    expect(await listInbox(dir, { limit: 9 })).toEqual([])
  })

  test('a client that hangs up leaves no mail, and stops nobody', async () => {
    const { dir, smtpUrl, mailer } = await anInbox()
    const socket = connect(Number(new URL(smtpUrl).port), '127.0.0.1')
    const commands = [
      'HELO x',
      'MAIL FROM:<a@example.org>',
      'RCPT TO:<b@example.org>',
      'DATA',
      'Subject: half\r\n\r\nhalf a mail',
    ]
    for (const command of commands) {
      await once(socket, 'data')
      socket.write(`${command}\r\n`)
    }
    socket.destroy()
    await mailer.send(aMail)

    expect(readdirSync(dir)).toHaveLength(1)
    expect((await mailsIn(dir))[0]!.subject).toBe(aMail.subject)
  })

  test('does not say that it has what it could not store', async () => {
    const { dir, mailer } = await anInbox()
    rmSync(dir, { recursive: true })
    await expect(mailer.send(aMail)).rejects.toMatchObject({
      permanent: false,
      code: 450,
    })
  })

  test('refuses what is too large', async () => {
    const { dir, mailer } = await anInbox()
    const text = 'x'.repeat(2 * 1024 * 1024)
    await expect(mailer.send({ ...aMail, text })).rejects.toMatchObject({
      permanent: true,
      code: 552,
    })
    await mailer.send({ ...aMail, text: text.slice(0, 1024 * 1024) })
    expect(readdirSync(dir)).toHaveLength(1)
  })

  test('closes although a mailer still holds its connection', async () => {
    const inbox = await startInbox({ dir: newFolder() })
    await mailerTo(inbox.smtpUrl).send(aMail)
    await inbox.close()
    await expect(mailerTo(inbox.smtpUrl).send(aMail)).rejects.toThrow()
  })
})

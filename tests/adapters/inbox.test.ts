import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startInbox } from '#app/adapters/inbox.server.ts'
import { listInbox } from '#app/adapters/inbox-reader.server.ts'
import { aMail, mailsIn, setUpMailing } from '#tests/support/mailing.ts'

const { aFolder, anInbox, mailerTo } = setUpMailing()

// Two programs have to start first, perhaps on a busy machine.
const SLOW = { timeout: 30_000 }

const program = `
  import { startInbox } from '#app/adapters/inbox.server.ts'
  const inbox = await startInbox({ dir: process.argv[1] })
  process.stdout.write(inbox.smtpUrl)`

async function otherProgram(dir: string) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', program, dir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const [smtpUrl] = await once(child.stdout, 'data')
  return { child, mailer: mailerTo(String(smtpUrl)) }
}

describe('the inbox server', () => {
  test('writes one file per mail, for its owner only', async () => {
    const dir = join(aFolder(), 'not', 'yet')
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
    const dir = aFolder()
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

  test('two programs write one folder at the same time', SLOW, async () => {
    const dir = aFolder()
    const programs = await Promise.all([otherProgram(dir), otherProgram(dir)])
    const subjects = Array.from({ length: 30 }, (_, index) => `nr ${index}`)
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
    expect(readdirSync(dir)).toHaveLength(30)
  })

  test('a file has its whole content from the moment it is seen', async () => {
    const { dir, mailer } = await anInbox()
    const events: string[] = []
    const watcher = watch(dir, (event, name) => events.push(`${event} ${name}`))
    onTestFinished(() => watcher.close())
    await mailer.send({ ...aMail, text: 'long '.repeat(200_000) })
    const [name] = readdirSync(dir)
    writeFileSync(join(dir, 'last'), '')

    await expect.poll(() => events).toContain('rename last')
    const ofMail = events.filter((event) => event.endsWith('.eml'))
    expect(ofMail).toEqual([`rename ${name}`])
  })

  test(
    'a program killed while it writes leaves whole mails only',
    SLOW,
    async () => {
      const dir = aFolder()
      const { child, mailer } = await otherProgram(dir)
      const watcher = watch(dir)
      onTestFinished(() => watcher.close())
      const text = `${'long '.repeat(200_000)}the end`
      const sent = ['1', '2', '3', '4', '5'].map((subject) =>
        mailer.send({ ...aMail, subject, text }).then(() => subject),
      )
      await once(watcher, 'change')
      child.kill('SIGKILL')

      const outcomes = await Promise.allSettled(sent)
      const acknowledged = outcomes.flatMap((outcome) =>
        outcome.status === 'fulfilled' ? [outcome.value] : [],
      )
      const mails = await mailsIn(dir)
      expect(mails.filter((mail) => !mail.text.includes('the end'))).toEqual([])
      expect(mails.map(({ subject }) => subject)).toEqual(
        expect.arrayContaining(acknowledged),
      )
    },
  )

  test('clients that hang up leave no mail and stop nobody', async () => {
    const { dir, smtpUrl, mailer } = await anInbox()
    const port = Number(new URL(smtpUrl).port)
    for (const way of [
      'destroy',
      'resetAndDestroy',
      'resetAndDestroy',
    ] as const) {
      const socket = connect(port, '127.0.0.1')
      for (const command of [
        'HELO x',
        'MAIL FROM:<a@example.org>',
        'RCPT TO:<b@example.org>',
        'DATA',
        'Subject: half\r\n\r\nhalf a mail',
      ]) {
        await once(socket, 'data')
        socket.write(`${command}\r\n`)
      }
      socket[way]()
      await mailer.send(aMail)
    }
    const mails = await mailsIn(dir)
    expect(mails.map(({ subject }) => subject)).toEqual(
      Array(3).fill(aMail.subject),
    )
    expect(readdirSync(dir)).toHaveLength(3)
  })

  test('is reached from this machine only', async () => {
    const { smtpUrl } = await anInbox()
    // Linux answers on all of 127/8 where a server listens on all addresses.
    const socket = connect(Number(new URL(smtpUrl).port), '127.0.0.2')
    onTestFinished(() => void socket.destroy())
    const [error] = await once(socket, 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
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
    const inbox = await startInbox({ dir: aFolder() })
    await mailerTo(inbox.smtpUrl).send(aMail)
    await inbox.close()
    await expect(mailerTo(inbox.smtpUrl).send(aMail)).rejects.toThrow()
  })
})

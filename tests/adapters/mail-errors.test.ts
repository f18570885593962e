import {
  type AddressInfo,
  createServer,
  type Server,
  type Socket,
} from 'node:net'
import { inspect } from 'node:util'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, test } from 'vitest'
import { createMailer, MailError } from '#app/adapters/mail.server.ts'
import { aMail, setUpMailing } from '#tests/support/mailing.ts'

const { anInbox, mailerTo, atEnd } = setUpMailing()

const secret = 'whistle.blower@example.org'

function refusal(responseCode: number, text = '') {
  return Object.assign(
    new Error(`${text} <${secret}> whistle.blower unknown`),
    {
      responseCode,
    },
  )
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `127.0.0.1:${(server.address() as AddressInfo).port}/`
}

async function answering(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: options.onAuth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 1,
    ...options,
  })
  server.on('error', () => undefined)
  atEnd.push(() => new Promise<void>((done) => server.close(done)))
  return listening(server.server)
}

/** Speaks as little SMTP as is given, then does what `then` says. */
async function talking(lines: string[], then: (s: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const left = [...lines]
    const next = () => {
      const line = left.shift()
      if (line) socket.write(`${line}\r\n`)
      else then(socket)
    }
    sockets.add(socket)
    socket.on('error', () => undefined).on('data', next)
    next()
  })
  atEnd.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((done) => server.close(done))
  })
  return listening(server)
}

async function failureAt(url: string): Promise<MailError> {
  const to = mailerTo(`smtp://${url}`)
  const error = await to.send({ ...aMail, to: secret }).catch((e) => e)
  expect(error).toBeInstanceOf(MailError)
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(
    /whistle|blower|@example/i,
  )
  return error
}

describe('an answer of the server', () => {
  test.each([
    [550, '5.1.1 no such user', true],
    [553, '', true],
    [501, '', true],
    [450, '4.2.1 greylisted', false],
    [421, '', false],
    [554, '5.7.1 Relay access denied', false],
    [550, '5.7.1 Authentication required', false],
    [530, '', false],
    [503, '', false],
  ])('%d %s to RCPT is permanent: %s', async (code, text, permanent) => {
    const url = await answering({
      onRcptTo: (_address, _session, done) => done(refusal(code, text)),
    })
    const error = await failureAt(url)
    expect(error).toMatchObject({ permanent, code })
    const status = text.split(' ')[0] && ` ${text.split(' ')[0]}`
    if (code !== 421)
      expect(error.message).toContain(`${code}${status} to RCPT`)
  })

  test.each([
    [554, true],
    [552, true],
    [451, false],
    [535, false],
  ])('%d to the whole mail is permanent: %s', async (code, permanent) => {
    const url = await answering({
      onData: (stream, _session, done) =>
        stream.on('end', () => done(refusal(code))).resume(),
    })
    expect(await failureAt(url)).toMatchObject({ permanent, code })
  })

  test('a refused sender must not lose the mail', async () => {
    const url = await answering({
      onMailFrom: (_address, _session, done) => done(refusal(550)),
    })
    expect(await failureAt(url)).toMatchObject({ permanent: false, code: 550 })
  })

  test('a refused password must not lose the mail', async () => {
    const url = await answering({
      onAuth: (_auth, _session, done) => done(refusal(535)),
    })
    const error = await failureAt(`user:hunter2@${url}`)
    expect(error).toMatchObject({ permanent: false, code: 535 })
    expect(inspect(error)).not.toContain('hunter2')
  })

  test('a refused connection must not lose the mail', async () => {
    const url = await talking([`554 no ${secret}`], (s) => s.end())
    expect(await failureAt(url)).toMatchObject({ permanent: false })
  })

  test('a refusal does not harm the next mail', async () => {
    const arrived: string[] = []
    const url = await answering({
      onRcptTo: ({ address }, _session, done) =>
        address === secret ? done(refusal(550)) : done(),
      onData(stream, session, done) {
        arrived.push(session.envelope.rcptTo[0]!.address)
        stream.on('end', () => done()).resume()
      },
    })
    const to = mailerTo(`smtp://${url}?maxConnections=1`)
    const sent = [secret, 'a@example.org', secret, 'b@example.org'].map(
      (address) => to.send({ ...aMail, to: address }),
    )
    const states = (await Promise.allSettled(sent)).map(({ status }) => status)

    expect(arrived).toEqual(['a@example.org', 'b@example.org'])
    expect(states).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })
})

describe('no answer of the server', () => {
  const greeting = ['220 x', '250 x', '250 ok', '250 ok', '354 go']

  test('nobody listens', async () => {
    const error = await failureAt('127.0.0.1:1/')
    expect(error).toMatchObject({ permanent: false, code: undefined })
    expect(error.message).toContain('ECONNREFUSED')
  })

  test.each([
    ['at once', 0],
    ['after the greeting', 1],
    ['instead of answering RCPT', 3],
    ['after the mail', 5],
  ])('it hangs up %s', async (_, lines) => {
    const url = await talking(greeting.slice(0, lines), (s) => s.destroy())
    expect(await failureAt(url)).toMatchObject({ permanent: false })
  })

  test.each([
    ['at once', 0],
    ['instead of answering RCPT', 3],
    ['after the mail', 5],
  ])('it falls silent %s', async (_, lines) => {
    const url = await talking(greeting.slice(0, lines), () => undefined)
    const short = '?greetingTimeout=150&socketTimeout=150'
    const error = await failureAt(url + short)
    expect(error).toMatchObject({ permanent: false, code: undefined })
    expect(error.message).toContain('ETIMEDOUT')
  })

  test('a closed mailer keeps the mail for a later try', async () => {
    const box = await anInbox()
    box.mailer.close()
    await expect(box.mailer.send(aMail)).rejects.toMatchObject({
      name: 'MailError',
      permanent: false,
    })
  })
})

test('mail waits where the server speaks no TLS and TLS is required', async () => {
  const smtpUrl = `smtp://${await answering({ onData: readAll })}`
  const from = 'Moratorium <hello@campaign.example>'
  for (const requireTls of [true, false]) {
    const mailer = createMailer({ smtpUrl, from, requireTls })
    atEnd.push(() => mailer.close())
    const sending = mailer.send(aMail)
    if (requireTls) {
      await expect(sending).rejects.toMatchObject({ permanent: false })
    } else await sending
  }
})

const readAll: SMTPServerOptions['onData'] = (stream, _session, done) => {
  stream.on('end', () => done()).resume()
}

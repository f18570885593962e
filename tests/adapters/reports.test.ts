import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { createTransport } from 'nodemailer'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startReports } from '#app/adapters/reports.server.ts'

type Given = Parameters<typeof startReports>[0]
type Taken = Parameters<Given['onReport']>[0]

const domain = 'bounce.campaign.example'
const tag = 'abcdefghijklmnopqrstuvwxy2'
const path = `r-${tag}@${domain}`
const bounce = readFileSync('tests/fixtures/reports/postfix-unknown-user.eml')
  .toString()
  .replaceAll('\n', '\r\n')
const dead = { kind: 'bounce', hard: true, status: '5.1.1' }

async function aReceiver(given: Partial<Given> = {}) {
  const taken: Taken[] = []
  const warned: object[] = []
  const { port, close } = await startReports({
    host: '127.0.0.1',
    port: 0,
    domains: [domain, 'back.campaign.example'],
    onReport: async (report) => void taken.push(report),
    now: () => new Date(),
    log: { warn: (...line) => void warned.push(line) },
    ...given,
  })
  onTestFinished(close)
  return { port, close, taken, warned }
}

/** Says a line, hears the last line of the answer. */
async function aClient(port: number, localAddress = '127.0.0.1') {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  const lines = createInterface(socket)[Symbol.asyncIterator]()
  async function hear(): Promise<string> {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) return 'closed'
      if (/^\d{3}( |$)/.test(value)) return value
    }
  }
  async function say(line: string): Promise<string> {
    socket.write(`${line}\r\n`)
    return hear()
  }
  return { socket, hear, say, greeting: await hear() }
}

/** Up to the answer to RCPT. */
async function introduced(port: number, to = path) {
  const client = await aClient(port)
  await client.say('EHLO mx.relay.example')
  await client.say('MAIL FROM:<>')
  return { ...client, answer: await client.say(`RCPT TO:<${to}>`) }
}

async function report(port: number, mail = bounce): Promise<string> {
  const { answer, say, socket } = await introduced(port)
  if (!answer.startsWith('250')) return answer
  await say('DATA')
  const said = await say(`${mail}\r\n.`)
  socket.destroy()
  return said
}

/** However it ends: who is cut off may hear of it by a reset. */
function untilClosed(socket: Socket) {
  return new Promise((resolve) => socket.once('close', resolve))
}

describe('the receiver of reports', () => {
  test('takes a bounce from a null sender and says so once it is stored', async () => {
    let store = () => {}
    const stored = new Promise<void>((resolve) => (store = resolve))
    const taken: Taken[] = []
    const { port } = await aReceiver({
      onReport: (given) => {
        taken.push(given)
        return stored
      },
    })
    const { say, socket } = await introduced(port)
    await say('DATA')
    const heard = say(`${bounce}\r\n.`)
    await expect.poll(() => taken).toEqual([{ tag, report: dead }])
    expect(await Promise.race([heard, Promise.resolve('silence')])).toBe(
      'silence',
    )
    store()
    expect(await heard).toMatch(/^250 /)
    socket.destroy()
  })

  test('takes what a real mailer sends, from a sender, in utf-8', async () => {
    const { port, taken } = await aReceiver()
    const transport = createTransport({
      host: '127.0.0.1',
      port,
      secure: false,
    })
    onTestFinished(() => transport.close())
    await transport.sendMail({
      envelope: { from: 'jörg@relay.example', to: path },
      raw: readFileSync('tests/fixtures/reports/global-delivery-status.eml'),
    })
    expect(taken).toEqual([
      { tag, report: { kind: 'bounce', hard: true, status: '5.1.6' } },
    ])
  })

  test('knows a tag whatever became of its case', async () => {
    const { port, taken } = await aReceiver()
    const { answer, say } = await introduced(port, path.toUpperCase())
    expect(answer).toMatch(/^250 /)
    await say('DATA')
    await say(`${bounce}\r\n.`)
    expect(taken).toEqual([{ tag, report: dead }])
  })

  test('takes several mails on one connection, each for itself', async () => {
    const { port, taken } = await aReceiver()
    const { say } = await introduced(port)
    await say('DATA')
    await say(`${bounce}\r\n.`)
    const other = 'z'.repeat(26)
    await say('MAIL FROM:<>')
    await say(`RCPT TO:<r-${other}@back.campaign.example>`)
    await say('DATA')
    expect(await say('Subject: hello\r\n\r\nhello\r\n.')).toMatch(/^250 /)
    expect(taken).toEqual([
      { tag, report: dead },
      { tag: other, report: { kind: 'other' } },
    ])
  })
})

describe('what is refused', () => {
  test.each([
    ['another domain', `r-${tag}@campaign.example`],
    ['a domain below', `r-${tag}@x.${domain}`],
    ['a domain that ends alike', `r-${tag}@not${domain}`],
    ['an address literal', `r-${tag}@[127.0.0.1]`],
    ['a relay by percent', `r-${tag}%example.org@campaign.example`],
    ['a person', `letters@${domain}`],
    ['postmaster', `postmaster@${domain}`],
    ['no prefix', `${tag}@${domain}`],
    ['a tag too short', `r-${tag.slice(1)}@${domain}`],
    ['a tag too long', `r-${tag}a@${domain}`],
    ['no base32', `r-${tag.slice(1)}1@${domain}`],
    ['a tag in front of more', `r-${tag}+x@${domain}`],
  ])('%s: 550', async (_, to) => {
    const { port, taken } = await aReceiver()
    const { answer, say } = await introduced(port, to)
    expect(answer).toBe('550 Only delivery reports are taken here.')
    expect(await say('DATA')).toMatch(/^503 /)
    expect(taken).toEqual([])
  })

  test('a second recipient, while the first is kept', async () => {
    const { port, taken } = await aReceiver()
    const { say } = await introduced(port)
    const second = `RCPT TO:<r-${'z'.repeat(26)}@${domain}>`
    expect(await say(second)).toMatch(/^452 /)
    await say('DATA')
    expect(await say(`${bounce}\r\n.`)).toMatch(/^250 /)
    expect(taken).toEqual([{ tag, report: dead }])
  })

  test('signing in and encryption, which are not offered either', async () => {
    const { port } = await aReceiver()
    const client = await aClient(port)
    const heard: string[] = []
    client.socket.on('data', (data) => heard.push(String(data)))
    await client.say('EHLO mx.relay.example')
    expect(heard.join('')).not.toMatch(/AUTH|STARTTLS/)
    expect(heard.join('')).toContain(`SIZE ${512 * 1024}`)
    expect(await client.say('AUTH PLAIN AGEAYg==')).toMatch(/^50\d /)
    expect(await client.say('STARTTLS')).toMatch(/^50\d /)
  })

  test('a mail too large, told before or after it is sent', async () => {
    const { port, taken } = await aReceiver()
    const announced = await aClient(port)
    await announced.say('EHLO mx.relay.example')
    expect(await announced.say(`MAIL FROM:<> SIZE=${512 * 1024 + 1}`)).toMatch(
      /^552 /,
    )

    const line = `${'x'.repeat(998)}\r\n`
    expect(await report(port, line.repeat(600))).toMatch(/^552 /)
    expect(taken).toEqual([])
    expect(await report(port, `${bounce}${line.repeat(400)}`)).toMatch(/^250 /)
    expect(taken).toHaveLength(1)
  })

  test('a command without end', async () => {
    const { port } = await aReceiver()
    const { say, socket } = await aClient(port)
    const closed = untilClosed(socket)
    expect(await say(`EHLO ${'x'.repeat(4_000)}`)).toMatch(/^421 /)
    await closed
  })

  test('with 451 what could not be stored; no address is logged', async () => {
    const isAway = new Error('the database is away')
    const { port, warned } = await aReceiver({
      onReport: () => Promise.reject(isAway),
    })
    expect(await report(port)).toMatch(/^451 /)
    expect(warned).toEqual([
      [{ err: isAway }, 'a report about a mail was not stored'],
    ])
  })

  test('with 451 what comes too fast, until a minute is over', async () => {
    let at = Date.parse('2026-11-23T08:00:00Z')
    const now = () => new Date(at)
    const { port, taken } = await aReceiver({
      now,
      limits: { mailsAMinute: 3 },
    })
    for (let sent = 0; sent < 3; sent += 1, at += 10_000) {
      expect(await report(port)).toMatch(/^250 /)
    }
    expect(await report(port)).toMatch(/^451 /)
    at += 29_999 // the first is a minute old in a millisecond
    expect(await report(port)).toMatch(/^451 /)
    at += 1
    expect(await report(port)).toMatch(/^250 /)
    expect(await report(port)).toMatch(/^451 /)
    expect(taken).toHaveLength(4)
  })

  test('with 451 many tags of one address; others are still heard', async () => {
    let at = Date.parse('2026-11-23T08:00:00Z')
    const limits = { recipientsOfOneAMinute: 5, mailsAMinute: 3 }
    const now = () => new Date(at)
    const { port, taken } = await aReceiver({ now, limits })
    const stranger = await aClient(port, '127.0.0.2')
    await stranger.say('EHLO stranger.example')
    const invent = async () => {
      await stranger.say('RSET')
      await stranger.say('MAIL FROM:<>')
      return stranger.say(`RCPT TO:<r-${'z'.repeat(26)}@${domain}>`)
    }
    for (let times = 0; times < 5; times += 1) {
      expect(await invent()).toMatch(/^250 /)
    }
    expect(await invent()).toMatch(/^451 /)
    for (let times = 0; times < 3; times += 1) {
      expect(await report(port)).toMatch(/^250 /)
    }
    expect(taken).toHaveLength(3)

    at += 60_000
    expect(await invent()).toMatch(/^250 /)
  })

  test('many connections at once, of one address sooner than of all', async () => {
    const limits = { clients: 4, clientsOfOne: 2 }
    const { port } = await aReceiver({ limits })
    const first = await aClient(port, '127.0.0.1')
    const second = await aClient(port, '127.0.0.1')
    expect((await aClient(port, '127.0.0.1')).greeting).toMatch(/^421 /)
    expect((await aClient(port, '127.0.0.2')).greeting).toMatch(/^220 /)
    expect((await aClient(port, '127.0.0.3')).greeting).toMatch(/^220 /)
    expect((await aClient(port, '127.0.0.4')).greeting).toMatch(/^421 /)

    first.socket.destroy()
    second.socket.destroy()
    await expect
      .poll(async () => (await aClient(port, '127.0.0.1')).greeting)
      .toMatch(/^220 /)
  })
})

describe('clients that misbehave', () => {
  test('half a mail is no report, and hanging up stops nobody', async () => {
    const { port, taken, warned } = await aReceiver()
    const ways = ['destroy', 'resetAndDestroy', 'resetAndDestroy'] as const
    for (const [before, way] of ways.entries()) {
      const { say, socket } = await introduced(port)
      await say('DATA')
      socket.write(bounce.slice(0, 900))
      socket[way]()
      expect(await report(port)).toMatch(/^250 /)
      expect(taken).toHaveLength(before + 1)
    }
    expect(warned).toEqual([])
  })

  test('who says nothing is sent away', async () => {
    const { port } = await aReceiver({ limits: { idleMs: 300 } })
    const { hear, greeting } = await aClient(port)
    expect(greeting).toMatch(/^220 /)
    expect(await hear()).toMatch(/^421 /)
  })

  test('who sends a byte now and then is cut off too', async () => {
    const limits = { idleMs: 2_000, longestMs: 1_000 }
    const { port, taken } = await aReceiver({ limits })
    const { say, socket } = await introduced(port)
    await say('DATA')
    const closed = untilClosed(socket)
    const trickle = setInterval(() => socket.write('x'), 50)
    onTestFinished(() => clearInterval(trickle))
    await closed
    expect(taken).toEqual([])
  })

  test('it closes although somebody is still there', async () => {
    const { port, close } = await aReceiver()
    await introduced(port)
    await close()
    const socket = connect(port, '127.0.0.1')
    const [error] = await once(socket, 'error')
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  })
})

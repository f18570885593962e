import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDead, readDeliveryStatus } from '#app/adapters/delivery-status.ts'
import { readReport, type Report } from '#app/adapters/read-report.server.ts'

const folder = 'tests/fixtures/reports'

const dead = (status: string) => ({ kind: 'bounce', hard: true, status })
const soft = (status: string | null) => ({
  kind: 'bounce',
  hard: false,
  status,
})

/** What each of the invented mails is about. */
const expected: Record<string, object> = {
  'arf-not-spam': { kind: 'other' },
  'arf-outlook-opt-out': { kind: 'complaint' },
  'arf-yahoo-abuse': { kind: 'complaint' },
  'broken-mime': { kind: 'other' },
  'exchange-online-unknown': dead('5.4.1'),
  'exchange-policy': soft('5.7.1'),
  'exchange-prose': { kind: 'other' },
  'exim-no-such-user': dead('5.1.1'),
  'exim-old': soft(null),
  'exim-vague': soft('5.0.0'),
  'global-delivery-status': dead('5.1.6'),
  'gmail-no-such-user': dead('5.1.1'),
  'nested-in-a-wrapper': dead('5.1.2'),
  'postfix-delayed': { kind: 'delay', status: '4.4.1' },
  'postfix-delivered': { kind: 'other' },
  'postfix-expired': soft('4.4.1'),
  'postfix-full': soft('5.2.2'),
  'postfix-unknown-user': dead('5.1.1'),
  'qmail-gave-up': soft('4.2.2'),
  'qmail-no-mailbox': dead('5.1.1'),
  'reply-by-a-person': { kind: 'other' },
  'several-recipients': soft('5.2.2'),
  'status-without-blank-lines': dead('5.2.1'),
  'vacation-exchange': { kind: 'auto-reply' },
  'vacation-sieve': { kind: 'auto-reply' },
}

const names = readdirSync(folder).map((name) => name.replace(/\.eml$/, ''))

/** As it comes over the wire. */
function fixture(name: string): Buffer {
  const text = readFileSync(`${folder}/${name}.eml`, 'latin1')
  return Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'latin1')
}

describe('a mail to a return path', () => {
  test('is invented, every one here, and expected', () => {
    expect(names.sort()).toEqual(Object.keys(expected).sort())
    for (const name of names) {
      const hosts =
        fixture(name)
          .toString()
          .match(/@[\w.-]+\w/g) ?? []
      expect(hosts.filter((host) => !/(example|test)$/i.test(host))).toEqual([])
    }
  })

  test.each(names)('is read: %s', async (name) => {
    expect(await readReport(fixture(name))).toEqual(expected[name])
  })

  test.each(names)('is read with bare line feeds: %s', async (name) => {
    const bare = fixture(name).toString('latin1').replaceAll('\r', '')
    const report = await readReport(Buffer.from(bare, 'latin1'))
    expect(report).toEqual(expected[name])
  })
})

describe('what a status says of an address', () => {
  test.each([
    ['5.1.1', true, 'no such mailbox'],
    ['5.1.2', true, 'no such domain'],
    ['5.1.6', true, 'moved away'],
    ['5.1.10', true, 'a domain that takes no mail'],
    ['5.2.1', true, 'disabled'],
    ['5.4.4', true, 'no route'],
    ['5.1.351', true, 'Exchange: unknown behind it'],
    ['5.4.310', true, 'Exchange: no such domain'],
    ['5.1.7', false, 'the sender’s address'],
    ['5.1.8', false, 'the sender’s domain'],
    ['5.2.2', false, 'a full mailbox'],
    ['5.2.3', false, 'a letter too large for it'],
    ['5.3.4', false, 'a letter too large for the server'],
    ['5.4.6', false, 'a loop'],
    ['5.4.316', false, 'Exchange: expired'],
    ['5.6.1', false, 'content'],
    ['5.7.1', false, 'a policy'],
    ['5.7.26', false, 'no SPF or DKIM'],
    ['5.1.11', false, 'a code that nobody registered'],
    ['4.1.1', false, 'for now'],
    ['5.0.0', false, 'nothing'],
  ])('%s: dead is %s (%s)', (status, hard) => {
    const body = `Reporting-MTA: dns; a.example\n\nAction: failed\nStatus: ${status}\n`
    expect(readDeliveryStatus(body)).toEqual({ kind: 'bounce', hard, status })
  })

  test.each([
    ['5.0.0', 'smtp; 550 5.1.1 No such user', dead('5.1.1')],
    ['5.0.0', 'smtp; 550-5.2.2 Full', soft('5.2.2')],
    ['5.0.0', 'smtp; 550 #5.7.1 no', soft('5.7.1')],
    ['5.0.0', 'smtp; 550 No such user', dead('5.0.0')],
    ['5.0.0', 'smtp;553 no', soft('5.0.0')],
    ['5.0.0', 'smtp; 551 unknown user', dead('5.0.0')],
    ['5.0.0', 'smtp; 550 Sender verify failed', soft('5.0.0')],
    ['5.0.0', 'smtp; 550 Message rejected', soft('5.0.0')],
    ['5.0.0', 'smtp; 550 mailbox unavailable', soft('5.0.0')],
    ['5.0.0', 'smtp; 550 <no@such.example> user over quota', soft('5.0.0')],
    ['5.1.1', 'smtp; 550 Sender address rejected', soft('5.1.1')],
    ['5.0.0', 'smtp; 552 Quota', soft('5.0.0')],
    ['5.0.0', 'smtp; 550 4.2.0 of another class', soft('5.0.0')],
    ['5.7.1', 'smtp; 550 5.1.1 the finer one stays', soft('5.7.1')],
    ['', 'smtp; 550 5.1.1 no status of its own', dead('5.1.1')],
    ['5.1.1.1', 'x-unix; 67', soft(null)],
  ])('%s with %s', (status, answer, report) => {
    const body = `Action: failed\nStatus: ${status}\nDiagnostic-Code: ${answer}`
    expect(readDeliveryStatus(body)).toEqual(report)
  })

  test('without an action the class of the status decides', () => {
    expect(readDeliveryStatus('Status: 5.1.1')).toEqual(dead('5.1.1'))
    expect(readDeliveryStatus('Status: 4.4.1')).toEqual({
      kind: 'delay',
      status: '4.4.1',
    })
    expect(readDeliveryStatus('Status: 2.0.0')).toEqual({ kind: 'other' })
    expect(readDeliveryStatus('Reporting-MTA: dns; a.example')).toEqual({
      kind: 'other',
    })
  })

  test.each([
    [['failed 5.1.1', 'failed 5.1.1'], dead('5.1.1')],
    [['failed 5.1.1', 'failed 5.7.1'], soft('5.7.1')],
    [['failed 5.1.1', 'delayed 4.4.1'], { kind: 'delay', status: '4.4.1' }],
    [['delivered 2.0.0', 'failed 5.1.1'], { kind: 'other' }],
  ])('of several recipients the mildest fate counts: %j', (groups, report) => {
    const fields = groups.map((group) => {
      const [action, status] = group.split(' ')
      return `Action: ${action}\nStatus: ${status}`
    })
    expect(readDeliveryStatus(fields.join('\n\n'))).toEqual(report)
  })
})

describe('whatever a stranger sends', () => {
  const kinds = ['bounce', 'delay', 'complaint', 'auto-reply', 'other']

  async function timed(bytes: Buffer): Promise<{ report: Report; ms: number }> {
    const start = performance.now()
    const report = await readReport(bytes)
    return { report, ms: performance.now() - start }
  }

  const mutated = fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat(400),
          add: fc.oneof(
            fc.uint8Array({ maxLength: 30 }),
            fc
              .constantFrom(
                '\r\n',
                '--b1',
                '\r\n\r\n',
                '=',
                '"',
                ':',
                '--',
                ';',
              )
              .map((text) => Buffer.from(text)),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    )
    .map(([name, changes]) =>
      changes.reduce((bytes, { at, cut, add }) => {
        const from = Math.floor(at * bytes.length)
        const end = bytes.subarray(from + cut)
        return Buffer.concat([bytes.subarray(0, from), add, end])
      }, fixture(name)),
    )

  test('neither throws nor takes long, changed in any place', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const { report, ms } = await timed(bytes)
        expect(kinds).toContain(report.kind)
        expect(ms).toBeLessThan(1_000)
      }),
      { numRuns: 500 },
    )
  })

  test('neither throws nor takes long, whatever bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const { report } = await timed(Buffer.from(bytes))
        expect(kinds).toContain(report.kind)
      }),
      { numRuns: 300 },
    )
  })

  const head = 'Content-Type: multipart/report; boundary=b\r\n\r\n'
  const full = 512 * 1024
  const status = 'Content-Type: message/delivery-status\r\n\r\n'
  test.each([
    ['parts without end', head + '--b\r\n\r\nx\r\n'.repeat(60_000)],
    ['parts within parts', nested(3_000)],
    [
      'messages within messages',
      'Content-Type: message/rfc822\r\n\r\n'.repeat(15_000),
    ],
    ['a header without end', `Subject: ${'x'.repeat(full)}`],
    ['headers without end', 'X: y\r\n'.repeat(80_000)],
    [
      'addresses without end',
      `To: ${'"a" <a@example.org>, ('.repeat(2_500)}\r\n\r\n`,
    ],
    [
      'encoded words without end',
      `Subject: ${'=?utf-8?Q?=41?= '.repeat(3_800)}\r\n\r\n`,
    ],
    [
      'parameters without end',
      `Content-Type: a/b;${' a*0*=x;'.repeat(7_000)}\r\n\r\n`,
    ],
    [
      'quotes without end',
      `Content-Type: a/b; c="${'\\"'.repeat(30_000)}\r\n\r\n`,
    ],
    [
      'fields without end',
      `${head}--b\r\n${status}${'Status: 5.1.1\r\n\r\n'.repeat(25_000)}`,
    ],
    [
      'one field without end',
      `${head}--b\r\n${status}Status: ${' \r\n '.repeat(100_000)}`,
    ],
    ['spaces without end', `${head}--b\r\n${status}${'\n \t'.repeat(150_000)}`],
    [
      'paragraphs without end',
      `\r\nHi. This is the${'\n\n<a>:'.repeat(80_000)}`,
    ],
    ['brackets without end', `\r\nHi. This is the\n\n${'<'.repeat(full)}`],
    [
      'tags without end',
      `Content-Type: text/html\r\n\r\n${'<b>'.repeat(170_000)}`,
    ],
    ['links without end', `\r\n${'http://a.b.c/@'.repeat(35_000)}`],
    [
      'base64 of nothing',
      `${head}--b\r\nContent-Transfer-Encoding: base64\r\n${status}${'='.repeat(full)}`,
    ],
    [
      'an unknown character set',
      'Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-',
    ],
    [
      'flowed text',
      `Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${'> \r\n'.repeat(100_000)}`,
    ],
  ])('is bounded: %s', async (_, text) => {
    const bytes = Buffer.from(text)
    const { report, ms } = await timed(bytes)
    expect(kinds).toContain(report.kind)
    expect(ms).toBeLessThan(1_000)
  })

  function nested(depth: number): string {
    const levels = Array.from(
      { length: depth },
      (_, at) =>
        `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    )
    return `${levels.join('')}${status}Action: failed\r\nStatus: 5.1.1\r\n`
  }

  test('a mail about our letter does not speak by what it quotes', async () => {
    const quoted = fixture('postfix-unknown-user')
    const forwarded = Buffer.concat([
      Buffer.from(
        'Content-Type: message/rfc822\r\nContent-Disposition: inline\r\n\r\n',
      ),
      quoted,
    ])
    expect(await readReport(forwarded)).toEqual({ kind: 'other' })
  })

  test('nor does the copy below a bounce of qmail', async () => {
    const mail = [
      'Hi. This is the qmail-send program at relay.example.',
      '--- Below this line is a copy of the message.',
      '<a.beispiel@parlament.example>:\nno mailbox here (#5.1.1)',
    ]
    const bytes = Buffer.from(`\n${mail.join('\n\n')}`)
    expect(await readReport(bytes)).toEqual({ kind: 'other' })
  })

  test('no code is dead by being unknown', () => {
    const number = fc.nat(999)
    fc.assert(
      fc.property(number, number, (subject, detail) => {
        const isDeadCode = isDead({ status: `5.${subject}.${detail}` })
        expect(isDeadCode && ![1, 2, 4].includes(subject)).toBe(false)
        expect(isDead({ status: `4.${subject}.${detail}` })).toBe(false)
      }),
    )
  })
})

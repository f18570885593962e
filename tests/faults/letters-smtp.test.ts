import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import {
  createMailer,
  MailError,
  type OutgoingMail,
} from '#app/adapters/mail.server.ts'
import { setUpMailing } from '#tests/support/mailing.ts'
import { type Act, aScriptedServer, type Step } from './letters-smtp-support.ts'

const { atEnd } = setUpMailing()

const letter: OutgoingMail = {
  to: 'anna@parliament.example',
  messageId: '<7@campaign.example>',
  lang: 'en',
  subject: 'A letter',
  text: 'Dear Anna,\n',
  html: '<p>Dear Anna,</p>',
  isByPerson: true,
}

/** Hands one letter to a server, and says what became of it. */
async function handTo(
  script: Partial<Record<Step, Act>>,
  given: Partial<OutgoingMail> = {},
  query = '',
) {
  const server = await aScriptedServer(script)
  const mailer = createMailer({
    smtpUrl: server.smtpUrl + query,
    from: 'letters@campaign.example',
    isAtMostOnce: true,
  })
  atEnd.push(() => mailer.close())
  const error = await mailer
    .send({ ...letter, ...given })
    .then(() => undefined)
    .catch((thrown: unknown) => thrown)
  if (error !== undefined) expect(error).toBeInstanceOf(MailError)
  return { ...server, mailer, error: error as MailError | undefined }
}

const short = '/?socketTimeout=150&greetingTimeout=150'

describe('a server that takes a letter', () => {
  test('gets it once', async () => {
    const { error, whole } = await handTo({})
    expect(error).toBeUndefined()
    expect(whole).toHaveLength(1)
  })

  test.each<Step>(['connect', 'MAIL', 'RCPT', 'DATA', '.'])(
    'may take its time before it answers to %s',
    async (step) => {
      const odd: Partial<Record<Step, string>> = { connect: '220', DATA: '354' }
      const say = `${odd[step] ?? '250'} after a while`
      const { error, whole } = await handTo({ [step]: { say, ms: 300 } })
      expect(error).toBeUndefined()
      expect(whole).toHaveLength(1)
    },
  )
})

describe('a server that refuses it has not taken it', () => {
  test.each<[Step, string]>([
    ['connect', '554 no'],
    ['connect', '421 busy'],
    ['EHLO', '421 busy'],
    ['MAIL', '451 4.7.1 later'],
    ['MAIL', '550 5.7.1 not you'],
    ['RCPT', '450 4.2.1 later'],
    ['RCPT', '421 4.3.2 closing'],
    ['RCPT', '550 5.1.1 nobody'],
    ['DATA', '451 later'],
    ['DATA', '554 no'],
    ['.', '451 4.3.0 later'],
    ['.', '421 4.3.2 closing'],
    ['.', '552 5.2.3 too long'],
    ['.', '554 5.7.1 no'],
  ])('at %s: %s', async (step, say) => {
    const { error } = await handTo({ [step]: { say } })
    expect(error).toMatchObject({ mayHaveArrived: false })
  })
})

describe('which addresses are dead', () => {
  test.each<[string, boolean]>([
    ['550 5.1.1 nobody', true],
    ['550 5.1.10 no mail here', true],
    ['550 5.2.1 disabled', true],
    ['550 User unknown', true],
    ['553 no such name', true],
    ['550 The account <x@y.example> does not exist', true],
    ['550 Requested action not taken: mailbox unavailable', true],
    ['550 5.4.1 Recipient address rejected: Access denied', true],
    ['550 5.1.351 unknown behind it', true],
    ['550 5.1.1 <x>: User unknown in relay recipient table', true],
    ['550 Sender verify failed', false],
    ['550 Sender address rejected: User unknown', false],
    ['550 5.1.0 Sender rejected', false],
    ['550 5.1.1 Sender rejected: no such user', false],
    ['550 5.1.7 bad sender', false],
    ['553 envelope sender is not allowed', false],
    ['550 Message rejected', false],
    ['550 no', false],
    ['550 5.2.2 full', false],
    ['552 5.2.2 full', false],
    ['550 5.1.8 bad sender', false],
    ['550 5.7.1 not from you', false],
    ['550 blocked by our policy', false],
    ['554 no', false],
    ['450 5.1.1 odd', false],
    ['450 4.2.1 later', false],
  ])('%s: %s', async (say, isNoMailbox) => {
    const { error } = await handTo({ RCPT: { say } })
    expect(error).toMatchObject({ isNoMailbox })
  })

  test('not because of what is in a letter', async () => {
    const { error } = await handTo({ '.': { say: '550 5.1.1 nobody' } })
    expect(error).toMatchObject({ isNoMailbox: false, status: '5.1.1' })
  })
})

describe('what is about us or a policy ends no letter', () => {
  test.each<[Step, string]>([
    ['connect', '554 Client host blocked'],
    ['MAIL', '530 5.7.0 Authentication required'],
    ['MAIL', '550 5.1.8 Sender domain not found'],
    ['RCPT', '554 Service unavailable; Client host [192.0.2.1] blocked'],
    ['RCPT', '554 relay access denied'],
    ['RCPT', '550 Sender verify failed'],
    ['RCPT', '550 5.1.7 no'],
    ['RCPT', '550 5.7.1 no'],
    ['RCPT', '550-#5.7.1 no\r\n550 no'],
    ['RCPT', '451 4.7.1 later'],
    ['RCPT', '421 4.3.2 closing'],
    ['DATA', '535 5.7.8 no'],
    ['.', '554 Message rejected as spam'],
    ['.', '550 too many mails from your network'],
    ['.', '554 5.7.26 no SPF'],
    ['.', '421 4.3.2 closing'],
  ])('at %s: %s', async (step, say) => {
    const { error } = await handTo({ [step]: { say } })
    expect(error).toMatchObject({ permanent: false, isAboutMail: false })
  })

  test.each<[Step, string, boolean]>([
    ['RCPT', '550 5.1.1 nobody', true],
    ['RCPT', '550 Message rejected', true],
    ['RCPT', '550 <relay.policy@sender.example> is full', true],
    ['RCPT', '450 4.2.1 later', false],
    ['DATA', '451 later', false],
    ['.', '552 5.2.3 too long', true],
    ['.', '554 no', true],
  ])('but this one may: at %s: %s', async (step, say, permanent) => {
    const { error } = await handTo({ [step]: { say } })
    expect(error).toMatchObject({ permanent, isAboutMail: true })
  })
})

describe('a line that breaks', () => {
  test.each<Step>(['connect', 'EHLO', 'MAIL', 'RCPT'])(
    'at %s: nothing was taken',
    async (step) => {
      const { error } = await handTo({ [step]: 'drop' })
      expect(error).toMatchObject({ mayHaveArrived: false, permanent: false })
    },
  )

  test('instead of asking for the text: nothing was taken', async () => {
    const { error, whole } = await handTo({ DATA: 'drop' })
    expect(error).toMatchObject({ mayHaveArrived: false })
    expect(whole).toEqual([])
  })

  // So long that it cannot be on its way as a whole when the line breaks.
  test('in the middle of a long text: nothing was taken', async () => {
    const text = 'A long letter.\n'.repeat(2_000_000)
    const { error, whole } = await handTo({ 'first bytes': 'drop' }, { text })
    expect(whole).toEqual([])
    expect(error).toMatchObject({ mayHaveArrived: false })
  })

  test('after the text, without an answer: nobody knows', async () => {
    const { error, whole } = await handTo({ '.': 'drop' })
    expect(error).toMatchObject({ mayHaveArrived: true, permanent: false })
    expect(whole).toHaveLength(1)
  })

  test.each(['354 what?', '199 what?'])(
    'or an answer that is none, as %s: nobody knows',
    async (say) => {
      const { error } = await handTo({ '.': { say } })
      expect(error).toMatchObject({ mayHaveArrived: true, permanent: false })
    },
  )
})

describe('a server that falls silent', () => {
  test.each<Step>(['connect', 'EHLO', 'MAIL', 'RCPT', 'DATA'])(
    'at %s: nothing was taken',
    async (step) => {
      const { error } = await handTo({ [step]: 'mute' }, {}, short)
      expect(error).toMatchObject({ mayHaveArrived: false })
    },
  )

  test('after the text: nobody knows', async () => {
    const { error, whole } = await handTo({ '.': 'mute' }, {}, short)
    expect(error).toMatchObject({ mayHaveArrived: true })
    expect(whole).toHaveLength(1)
  })
})

describe('a letter is handed over once', () => {
  const queries = ['', '/?pool=true&maxRequeues=5']

  test.each<[Act, Step, string]>(
    (['drop', 'end'] as const).flatMap((act) =>
      (['connect', '.'] as const).flatMap((step) =>
        queries.map((query): [Act, Step, string] => [act, step, query]),
      ),
    ),
  )(
    'although the line has its %s at %s, with the URL’s %j',
    async (act, step, query) => {
      const { lines, whole } = await handTo({ [step]: act }, {}, query)
      await pause(500) // a pool would have tried again by then
      expect(lines()).toBe(1)
      expect(whole).toHaveLength(step === '.' ? 1 : 0)
    },
  )

  test('and each on a line of its own, that no other one broke', async () => {
    const { mailer, script, whole, error } = await handTo({ '.': 'drop' })
    expect(error).toMatchObject({ mayHaveArrived: true })
    delete script['.']
    await mailer.send(letter)
    await mailer.send({ ...letter, messageId: '<8@campaign.example>' })
    expect(whole).toHaveLength(3)
  })

  test('the same one after it failed is judged anew', async () => {
    const { mailer, script } = await handTo({ '.': 'drop' })
    script['.'] = undefined
    script.MAIL = 'drop'
    await expect(mailer.send(letter)).rejects.toMatchObject({
      mayHaveArrived: false,
    })
  })
})

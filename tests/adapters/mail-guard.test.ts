import { beforeAll, describe, expect, test } from 'vitest'
import { guardRecipients, MailError } from '#app/adapters/mail.server.ts'
import {
  aMail,
  headersIn,
  mailsIn,
  type TestInbox,
  setUpMailing,
} from '#tests/support/mailing.ts'

const { anInbox } = setUpMailing()

describe('the guard outside production', () => {
  const allow = ['Me+Test@Mail.Org', 'kim@mail.org', 'ü@müller.de']

  let real: TestInbox
  let inbox: TestInbox
  beforeAll(async () => {
    real = await anInbox()
    inbox = await anInbox()
  })

  function send(to: string): Promise<void> {
    const ways = { real: real.mailer, inbox: inbox.mailer, allow }
    const headers = { 'X-Note': 'kept' }
    return guardRecipients(ways).send({ ...aMail, to, headers })
  }

  async function arrived() {
    return { real: await mailsIn(real.dir), inbox: await mailsIn(inbox.dir) }
  }

  test.each([
    ['a@example.org', 'real'],
    ['a@EXAMPLE.org', 'real'],
    ['a@example.com', 'real'],
    ['a@example.net', 'real'],
    ['a@deep.mail.example.com', 'real'],
    ['a@campaign.example', 'real'],
    ['a@Campaign.TEST', 'real'],
    ['me+test@mail.org', 'real'],
    ['ME+TEST@MAIL.ORG', 'real'],
    ['ü@MÜLLER.de', 'real'],
    ['ü@xn--mller-kva.de', 'real'],
    ['a@example.org.evil.com', 'inbox'],
    ['a@evilexample.org', 'inbox'],
    ['a@evil-example.org', 'inbox'],
    ['a@example.org.de', 'inbox'],
    ['a@example.de', 'inbox'],
    ['a@example.co', 'inbox'],
    ['a@mytest', 'inbox'],
    ['a@test.de', 'inbox'],
    ['a@exämple.org', 'inbox'],
    ['a@xn--exmple-cua.org', 'inbox'],
    ['example.org@evil.com', 'inbox'],
    ['me@mail.org', 'inbox'],
    ['me+test@mail.org.de', 'inbox'],
    ['\u212aim@mail.org', 'inbox'],
    ['Ü@müller.de', 'inbox'],
  ])('%s goes to: %s', async (to, where) => {
    const before = await arrived()
    await send(to)
    const after = await arrived()

    const isReal = where === 'real'
    expect(after.real.length - before.real.length).toBe(isReal ? 1 : 0)
    expect(after.inbox.length - before.inbox.length).toBe(isReal ? 0 : 1)
    expect(headersIn((isReal ? real : inbox).dir)).toContain('X-Note: kept')
    if (isReal) expect(after.real[0]!.notSent).toBeUndefined()
    else expect(after.inbox[0]!.notSent).toMatch(/^Outside production .+\.$/)
  })

  test.each([
    'a@example.org.',
    'a@evil.com,b@example.org',
    'a@evil.com@example.org',
    'a@evil.com\u0000.example.org',
    'a@evil.com/.example.org',
    '"a@evil.com"@example.org',
  ])('%j goes nowhere', async (to) => {
    const before = await arrived()
    await expect(send(to)).rejects.toBeInstanceOf(MailError)
    expect(await arrived()).toEqual(before)
  })

  test('a malformed address in the list is noticed at start', () => {
    const ways = { real: real.mailer, inbox: inbox.mailer }
    for (const wrong of ['*@mail.org, x', '', 'mail.org']) {
      expect(() => guardRecipients({ ...ways, allow: [wrong] })).toThrow(
        MailError,
      )
    }
  })

  test('closes both', async () => {
    const [a, b] = [await anInbox(), await anInbox()]
    guardRecipients({ real: a.mailer, inbox: b.mailer, allow }).close()
    await expect(a.mailer.send(aMail)).rejects.toThrow(MailError)
    await expect(b.mailer.send(aMail)).rejects.toThrow(MailError)
  })
})

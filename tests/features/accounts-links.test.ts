import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { makeRecoveryCodes } from '#app/features/accounts/recovery-codes.server.ts'
import {
  askForLink,
  checkLink,
  useLink,
} from '#app/features/accounts/sign-in-link.server.ts'
import { useServices } from '#tests/support/services.ts'
import {
  aCampaigner,
  after,
  anApp,
  atOnce,
  deskMails,
  remove,
} from './accounts-support.ts'

const services = useServices()
/** The middle of a step: a test does not run into the next one. */
const noon = new Date('2027-01-02T12:00:15Z')
const at = (minutes = 0) => after({ ...services, now: () => noon }, minutes)
const browser = 'the browser'

let networks = 0
/** Somebody from a network from which nobody has come before. */
function anybody() {
  return { network: `198.18.${++networks}.0/24`, isTor: false }
}

let campaigners = 0
async function aPerson() {
  const address = `link-${++campaigners}@campaign.example`
  const campaigner = await aCampaigner(services, address)
  return { ...campaigner, app: await anApp(at(), campaigner.id) }
}

async function tokensOf(id: string): Promise<string[]> {
  const mails = await deskMails(at(), 'desk-link', id)
  return mails.map((mail) => {
    if (mail?.kind !== 'desk-link') throw new Error('another mail')
    return /^\/desk\/sign-in\/([\w-]{43})$/.exec(mail.path)![1]!
  })
}

/** Somebody with an app who has asked for a link. */
async function withLink() {
  const person = await aPerson()
  await askForLink(at(), {
    address: person.address,
    browser,
    client: anybody(),
  })
  const token = (await tokensOf(person.id)).at(-1)!
  const use = (code: string, minutes = 0, from = browser) =>
    useLink(at(minutes), { token, browser: from, code })
  const check = (minutes = 0, from = browser) =>
    checkLink(at(minutes), { token, browser: from })
  return { ...person, ...person.app, token, use, check }
}

describe('a mailed link', () => {
  test('goes to the address that is kept, not to the one typed', async () => {
    const { id, address, name } = await aPerson()
    const typed = ` ${address.toUpperCase()} `
    await askForLink(at(), { address: typed, browser, client: anybody() })
    const [mail, ...others] = await deskMails(at(), 'desk-link', id)
    expect(others).toEqual([])
    expect(mail).toMatchObject({ kind: 'desk-link', to: address, name })
  })

  test('signs in once, with a code', async () => {
    const { id, use, check, right, codeAt } = await withLink()
    expect(await check()).toEqual({ campaignerId: id })
    expect(await check()).toEqual({ campaignerId: id })
    expect(await use(right)).toEqual({ campaignerId: id })
    expect(await check()).toBe('ended')
    expect(await use(codeAt(1))).toBe('ended')
  })

  test('signs in once at the same moment', async () => {
    const { id, use } = await withLink()
    const codes = await makeRecoveryCodes(at(), id)
    const all = await Promise.all(codes.slice(0, 4).map((code) => use(code)))
    const signedIn = all.filter((outcome) => typeof outcome === 'object')
    expect(signedIn).toEqual([{ campaignerId: id }])
  })

  test('serves in no other browser', async () => {
    const { id, use, check, right } = await withLink()
    for (const other of ['another one', '']) {
      expect(await check(0, other)).toBe('other-browser')
      expect(await use(right, 0, other)).toBe('other-browser')
    }
    expect(await use(right)).toEqual({ campaignerId: id })
  })

  test('is over after ten minutes', async () => {
    const { id, use, check, codeAt } = await withLink()
    expect(await check(10)).toBe('ended')
    expect(await use(codeAt(22), 11)).toBe('ended')
    expect(await deskMails(at(11), 'desk-link', id)).toEqual([undefined])
    expect(await use(codeAt(19), 9.9)).toEqual({ campaignerId: id })
  })

  test('that nobody has is as one that is over', async () => {
    for (const token of ['', '\0', randomBytes(32).toString('base64url')]) {
      expect(await checkLink(at(), { token, browser })).toBe('ended')
    }
  })

  test('bears four wrong codes', async () => {
    const { id, use, wrong, right } = await withLink()
    for (let n = 1; n <= 4; n++) expect(await use(wrong)).toBe('wrong-code')
    expect(await use(right)).toEqual({ campaignerId: id })
  })

  test('ends with the fifth; the next one waits, and is not lost', async () => {
    const { id, address, use, check, wrong, codeAt } = await withLink()
    for (let n = 1; n <= 4; n++) await use(wrong)
    expect(await use(wrong)).toBe('slowed')
    expect(await check()).toBe('ended')

    await askForLink(at(8), { address, browser, client: anybody() })
    const token = (await tokensOf(id)).at(-1)!
    const next = (code: string, minutes: number) =>
      useLink(at(minutes), { token, browser, code })
    expect(await next(codeAt(18), 9)).toBe('slowed')
    expect(await next(codeAt(30), 15)).toEqual({ campaignerId: id })
  })

  test('takes a recovery code of who has no app', async () => {
    const { id, address } = await aCampaigner(services, 'no-app@a.example')
    await askForLink(at(), { address, browser, client: anybody() })
    const [token] = await tokensOf(id)
    const use = (code: string) =>
      useLink(at(), { token: token!, browser, code })
    expect(await use('000000')).toBe('no-app')
    const [code] = await makeRecoveryCodes(at(), id)
    expect(await use(code!)).toEqual({ campaignerId: id })
  })

  test('of somebody who was removed meanwhile is over', async () => {
    const { id, use, check, right } = await withLink()
    await remove(services, id)
    expect(await check()).toBe('ended')
    expect(await use(right)).toBe('ended')
    expect(await deskMails(at(), 'desk-link', id)).toEqual([undefined])
  })
})

async function rows() {
  const count = async (table: 'mail' | 'sign_in_link' | 'spent_challenge') =>
    (await services.db.selectFrom(table).selectAll().execute()).length
  return {
    mail: await count('mail'),
    links: await count('sign_in_link'),
    others: await count('spent_challenge'),
  }
}

describe('asking for a link', () => {
  test('writes as many rows for an address that nobody has', async () => {
    const { address } = await aPerson()
    const removed = await aPerson()
    await remove(services, removed.id)
    const before = await rows()
    await askForLink(at(), { address, browser, client: anybody() })
    const known = await rows()
    expect(known).toEqual({
      ...before,
      mail: before.mail + 1,
      links: before.links + 1,
    })
    for (const unknown of [removed.address, 'nobody@a.example', '', '\0@']) {
      const now = await rows()
      await askForLink(at(), { address: unknown, browser, client: anybody() })
      expect(await rows()).toEqual({
        ...now,
        mail: now.mail + 1,
        others: now.others + 1,
      })
    }
    const ended = await services.db
      .selectFrom('mail')
      .selectAll()
      .where('kind', '=', 'desk-link')
      .where('state', '=', 'failed')
      .execute()
    expect(ended).toHaveLength(4)
    for (const row of ended) {
      expect(row).toMatchObject({
        last_error: 'nobody',
        ended_at: noon,
        sealed: null,
        subject_id: null,
        about: null,
      })
    }
  })

  test('brings five in an hour, also at the same moment', async () => {
    const { id, address } = await aPerson()
    const ask = (minutes: number) =>
      askForLink(at(minutes), { address, browser, client: anybody() })
    const six = Array.from({ length: 6 }, () => () => ask(0))
    await atOnce(services, id, six)
    expect(await tokensOf(id)).toHaveLength(5)
    await ask(59)
    expect(await tokensOf(id)).toHaveLength(5)
    await ask(60)
    expect(await tokensOf(id)).toHaveLength(6)
  })

  test('brings nothing to anybody when too many ask in a minute', async () => {
    const { limits } = services.another()
    const { id, address } = await aPerson()
    const log = { warn: () => {} } as unknown as typeof services.log
    const ask = (typed: string, minutes = 0) => {
      const busy = { ...at(minutes), limits, log }
      return askForLink(busy, { address: typed, browser, client: anybody() })
    }
    for (let n = 1; n <= 100; n++) await ask('nobody@a.example')
    const before = await rows()
    await ask(address)
    await ask('nobody@a.example')
    expect(await rows()).toEqual(before)
    await ask(address, 2)
    expect(await tokensOf(id)).toHaveLength(1)
  })

  test('brings three in an hour to one network, and to all of it ten', async () => {
    const { id, address } = await aPerson()
    const client = anybody()
    const ask = (to: string, minutes = 0) =>
      askForLink(at(minutes), { address: to, browser, client })
    for (let n = 1; n <= 4; n++) await ask(address)
    expect(await tokensOf(id)).toHaveLength(3)
    const others = Array.from({ length: 7 }, () => aPerson())
    const asked = await Promise.all(others)
    for (const other of asked) await ask(other.address)
    const mailed = await Promise.all(asked.map((one) => tokensOf(one.id)))
    expect(mailed.flat()).toHaveLength(6)
    await askForLink(at(), { address, browser, client: anybody() })
    expect(await tokensOf(id)).toHaveLength(4)
  })

  test('brings two to Tor and networks that are not known together', async () => {
    const { id, address } = await aPerson()
    const tor = { network: '198.18.255.0/24', isTor: true }
    const unknown = { network: undefined, isTor: false }
    for (const client of [tor, unknown, tor, unknown]) {
      await askForLink(at(), { address, browser, client })
    }
    expect(await tokensOf(id)).toHaveLength(2)
  })

  test('that has used them up is told to owners, once a day', async () => {
    const owner = await aCampaigner(services, 'owner@a.example', 'owner')
    const { limits } = services.another()
    const { name, address } = await aPerson()
    const log = { warn: () => {} } as unknown as typeof services.log
    const ask = (to: string, minutes = 0) => {
      const busy = { ...at(2 * 24 * 60 + minutes), limits, log }
      return askForLink(busy, { address: to, browser, client: anybody() })
    }
    const alarms = async () =>
      (await deskMails(services, 'desk-alarm', owner.id)).map(
        (mail) => (mail as { what: string }).what,
      )
    for (let n = 1; n <= 7; n++) await ask(address)
    await expect.poll(alarms).toEqual([expect.stringContaining(name)])
    for (let n = 1; n <= 100; n++) await ask('nobody@a.example')
    expect(await alarms()).toHaveLength(2)
    for (const minutes of [0, 1]) await ask('nobody@a.example', minutes)
    expect(await alarms()).toHaveLength(2)
    expect(await alarms()).toContainEqual(expect.stringMatching(/to anybody/))
  })
})

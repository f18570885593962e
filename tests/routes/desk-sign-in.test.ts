import { TOTP } from 'otpauth'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { ownerLink } from '#app/features/accounts/invitations.server.ts'
import { endSessions } from '#app/features/accounts/sessions.server.ts'
import {
  changeRole,
  removeCampaigner,
} from '#app/features/accounts/team.server.ts'
import { writeDeskMail } from '#app/features/accounts/write-mail.server.ts'
import type { TakenMail } from '#app/jobs/outbox.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { type DeskBrowser, deskBrowser } from '#tests/support/desk-browser.ts'
import { headingOf, shown, textOf } from '#tests/support/html.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import type { Answer } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const MINUTE_MS = 60 * 1000
const ADDRESS = 'ada.lovelace@example.org'

const services = useServices()
const log = useLog(services)
const web = useWeb(services, () => readEnv({ TRUSTED_PROXY_HOPS: '1' }))
const clock = () => new Date()
afterEach(() => {
  services.now = clock
})

const aBrowser = (cookie = '') => deskBrowser(web, cookie)

async function isIn(person: Pick<DeskPerson, 'cookie'>): Promise<boolean> {
  const { status } = await aBrowser(person.cookie).get('/desk/account')
  return status === 200
}

/** Moves the clock of the whole program on. */
function wait(minutes: number) {
  const at = services.now().getTime() + minutes * MINUTE_MS
  services.now = () => new Date(at)
}

describe('a stolen cookie is worth nothing', () => {
  test('once its owner signed out', async () => {
    const person = await signedIn(services, 'editor')
    expect(await isIn(person)).toBe(true)
    const out = await aBrowser(person.cookie).post('/desk/sign-out')
    expect(out.status).toBe(303)
    expect(out.headers['clear-site-data']).toContain('"cache"')
    expect(await isIn(person)).toBe(false)
  })

  test('once its owner ended that session from another one', async () => {
    const person = await signedIn(services, 'editor')
    await endSessions(services, person.id, { only: person.session }, 'test')
    expect(await isIn(person)).toBe(false)
  })

  test('once its owner has another role, or works here no more', async () => {
    const owner = await signedIn(services, 'owner')
    const [moved, gone] = [
      await signedIn(services, 'editor'),
      await signedIn(services, 'editor'),
    ]
    await changeRole(services, owner, { id: moved.id, role: 'observer' })
    await removeCampaigner(services, owner, gone.id)
    expect(await isIn(moved)).toBe(false)
    expect(await isIn(gone)).toBe(false)
    expect(await isIn(owner)).toBe(true)
  })

  test('after 30 minutes without an act, not before', async () => {
    const person = await signedIn(services, 'editor')
    wait(29)
    expect(await isIn(person)).toBe(true)
    wait(29)
    expect(await isIn(person)).toBe(true)
    wait(31)
    expect(await isIn(person)).toBe(false)
  })

  test('after 12 hours, however busy its owner was', async () => {
    const person = await signedIn(services, 'editor')
    for (let minutes = 0; minutes < 12 * 60 - 25; minutes += 25) {
      wait(25)
      expect(await isIn(person)).toBe(true)
    }
    wait(25)
    expect(await isIn(person)).toBe(false)
  })
})

describe('by a mailed link', () => {
  const browser = aBrowser()
  let secret: string
  let offer: string

  beforeAll(async () => {
    const path = `/desk/invitation/${await ownerLink(services)}`
    expect(textOf((await browser.get(path)).text)).toContain('as owner')
    const accepted = await browser.post(path, { name: 'Ada', address: ADDRESS })
    expect(accepted.headers.location).toBe('/desk/account/welcome')
    const { text } = await browser.get('/desk/account/welcome')
    secret = shown(text, 'secret')!
    offer = shown(text, 'offer')!
    const set = await browser.post('/desk/account/welcome', {
      ...{ way: 'app', secret, offer, code: codeAt(0) },
    })
    expect(set.headers.location).toBe('/desk/account/codes?first')
    await browser.post('/desk/sign-out')
  })

  /** Each code serves once: tests go on in the next steps. */
  function codeAt(minutes: number): string {
    const timestamp = Date.now() + minutes * MINUTE_MS
    return new TOTP({ secret }).generate({ timestamp })
  }

  async function mailedLink(to: DeskBrowser) {
    await to.get('/desk/sign-in?to=/desk/account/codes')
    const sent = await to.post('/desk/sign-in', {
      ...{ way: 'link', to: '/desk/account', address: ADDRESS },
    })
    expect(sent.headers.location).toBe('/desk/sign-in/sent')
    const taken = await services.db
      .selectFrom('mail')
      .selectAll()
      .where('kind', '=', 'desk-link')
      .where('state', '=', 'queued')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow()
    const written = await writeDeskMail(services, taken as TakenMail)
    const { text } = services.renderMail(written!.mail)
    return new URL(/https:\S+/.exec(text)![0])
  }

  test('its owner comes to where they wanted to go', async () => {
    const { origin, pathname } = await mailedLink(browser)
    expect(origin).toBe('https://campaign.example')
    wait(1)
    const wrong = await browser.post(pathname, { code: '123 456' })
    expect(wrong.status).toBe(422)
    const taken = await browser.post(pathname, { code: codeAt(1) })
    expect(taken.headers.location).toBe('/desk/account')
    const cookies = taken.headers['set-cookie']!
    expect(cookies).toEqual([
      expect.stringMatching(
        /^__Host-desk=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    const again = await browser.post(pathname, { code: codeAt(2) })
    expect(headingOf(again.text)).toBe('This link has ended')
  })

  test('nobody comes in from another browser', async () => {
    const { pathname } = await mailedLink(browser)
    wait(3)
    const other = await aBrowser().post(pathname, { code: codeAt(3) })
    expect(other.status).toBe(422)
    expect(headingOf(other.text)).toMatch(/where you asked/)
    expect(other.headers['set-cookie']).toBeUndefined()
    expect((await browser.get(pathname)).text).toContain('One more thing')
  })

  test('who is known is not told to strangers', async () => {
    const [known, unknown] = await Promise.all(
      [ADDRESS, 'nobody@example.org'].map((address) =>
        aBrowser().post('/desk/sign-in', { way: 'link', address }),
      ),
    )
    const told = ({ status, text, headers }: Answer) => ({
      ...{ status, text, location: headers.location },
      cookies: headers['set-cookie']?.map((set) => set.replace(/=[^;]+/, '')),
    })
    expect(told(unknown!)).toEqual(told(known!))
    expect(known!.status).toBe(303)
  })

  test('neither log nor audit entries hold token, code or address', async () => {
    log.clear()
    const { pathname } = await mailedLink(browser)
    await browser.get(pathname)
    await browser.post(pathname, { code: '987654' })
    await aBrowser().post('/desk/sign-in', { way: 'passkey', response: '{}' })
    const refused = await services.db
      .selectFrom('audit_entry')
      .select(['subject', 'detail'])
      .where('act', '=', 'sign-in.refused')
      .orderBy('seq', 'desc')
      .limit(2)
      .execute()
    expect(refused.map(({ detail }) => detail)).toEqual([
      { way: 'passkey', why: 'not accepted' },
      { way: 'link', why: 'wrong-code' },
    ])
    const all = await services.db
      .selectFrom('audit_entry')
      .selectAll()
      .execute()
    const token = pathname.split('/').at(-1)!
    for (const text of [log.text(), JSON.stringify(all)]) {
      expect(text).not.toContain(token)
      expect(text).not.toContain('987654')
      expect(text).not.toContain('ada.lovelace')
    }
    expect(log.text()).toContain('/desk/sign-in/:token')
  })
})

import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import {
  addPasskey,
  registrationOptions,
} from '#app/features/accounts/passkeys.server.ts'
import { makeRecoveryCodes } from '#app/features/accounts/recovery-codes.server.ts'
import { createAuthenticator } from '#tests/support/authenticator.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { deskBrowser } from '#tests/support/desk-browser.ts'
import { tags } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import type { Answer } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services, () => readEnv({ TRUSTED_PROXY_HOPS: '1' }))

const aBrowser = (cookie = '') => deskBrowser(web, cookie)

async function isIn(cookie: string): Promise<boolean> {
  const { status } = await aBrowser(cookie).get('/desk/account')
  return status === 200
}

/** The session's cookie as an answer sets it. */
function cookieOf({ headers }: Answer): string {
  const set = headers['set-cookie'] ?? []
  return set.find((one) => one.startsWith('__Host-desk='))!.split(';', 1)[0]!
}

describe('a session', () => {
  let person: DeskPerson
  let codes: string[]

  beforeAll(async () => {
    person = await signedIn(services, 'editor')
    codes = await makeRecoveryCodes(services, person.id)
  })

  const prove = (cookie: string) =>
    aBrowser(cookie).post('/desk/prove', {
      ...{ way: 'code', code: codes.pop()!, to: '/desk/account' },
    })

  test('has another id once its owner showed who it is', async () => {
    const { cookie: before } = person
    await services.db
      .updateTable('desk_session')
      .set({ proven_at: new Date(0) })
      .where('ref', '=', person.session)
      .execute()
    const wrong = await aBrowser(before).post('/desk/prove', { code: 'x' })
    expect(wrong.headers['set-cookie']).toBeUndefined()
    expect(await isIn(before)).toBe(true)

    const answer = await prove(before)
    expect(answer.headers.location).toBe('/desk/account')
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    expect(await isIn(before)).toBe(false)
    const after = aBrowser(cookieOf(answer))
    expect((await after.get('/desk/account/codes')).status).toBe(200)
    person = { ...person, cookie: cookieOf(answer) }
  })

  test('goes on when two tabs show it at one moment', async () => {
    const { cookie: before } = person
    const { held, free } = holdSession()
    await held
    const answers = [prove(before), prove(before), prove(before)]
    await untilBlocked(services.db, answers.length)
    free()
    const cookies = (await Promise.all(answers)).map(cookieOf)
    expect(new Set(cookies).size).toBe(1)
    expect(await isIn(cookies[0]!)).toBe(true)
    expect(await isIn(before)).toBe(false)
    person = { ...person, cookie: cookies[0]! }
  })

  test('is told its new id again, for a moment, for a proof alone', async () => {
    const { cookie: before } = person
    const first = cookieOf(await prove(before))
    const wrong = await aBrowser(before).post('/desk/prove', { code: 'x' })
    expect(wrong.headers.location ?? '').not.toContain('sign-in')
    expect(wrong.headers['set-cookie']).toBeUndefined()
    expect(cookieOf(await prove(before))).toBe(first)

    expect(await isIn(before)).toBe(false)
    const page = await aBrowser(before).get('/desk/prove')
    expect(page.headers.location).toContain('/desk/sign-in')
    const act = await aBrowser(before).post('/desk/account/codes')
    expect(act.headers.location).toContain('said=ended-unsent')
    await services.db
      .updateTable('desk_session')
      .set({ proven_at: new Date(Date.now() - 16_000) })
      .where('ref', '=', person.session)
      .execute()
    const late = await prove(before)
    expect(late.headers.location).toContain('said=ended-unsent')
    person = { ...person, cookie: first }
  })

  test('that is over is not brought back by a proof', async () => {
    const { cookie } = person
    const { held, free } = holdSession()
    await held
    const answer = prove(cookie)
    await untilBlocked(services.db, 1)
    free({ ended_at: new Date(), ended_why: 'a test' })
    expect((await answer).headers['set-cookie']).toBeUndefined()
    expect(await isIn(cookie)).toBe(false)
  })

  /** Lets whoever uses the session wait, and changes it at the end. */
  function holdSession() {
    const go = Promise.withResolvers<object>()
    const held = Promise.withResolvers<undefined>()
    const holding = services.db.transaction().execute(async (trx) => {
      const own = trx.selectFrom('desk_session').select('ref').forUpdate()
      await own.where('ref', '=', person.session).execute()
      held.resolve(undefined)
      const change = await go.promise
      if (Object.keys(change).length === 0) return
      const changing = trx.updateTable('desk_session').set(change)
      await changing.where('ref', '=', person.session).execute()
    })
    onTestFinished(async () => {
      go.resolve({})
      await holding
    })
    return {
      held: held.promise,
      free: (change: object = {}) => go.resolve(change),
    }
  }
})

test('signing in ends the session that this browser had', async () => {
  const origin = 'https://campaign.example'
  const key = createAuthenticator({ origin })
  const campaigner = await signedIn(services, 'editor')
  const mark = 'the browser'
  const options = await registrationOptions(services, {
    campaigner,
    browser: mark,
  })
  await addPasskey(services, {
    ...{ campaignerId: campaigner.id, browser: mark, name: 'Phone' },
    response: key.register(options),
  })
  const browser = aBrowser()
  await browser.get('/desk/sign-in')
  // As in two tabs: who is signed in is not asked.
  const shown = [await asked(), await asked()]
  const first = cookieOf(await signIn(shown[0]!))
  expect(await isIn(first)).toBe(true)
  const second = cookieOf(await signIn(shown[1]!))
  expect(await isIn(first)).toBe(false)
  expect(await isIn(second)).toBe(true)
  // The one of another browser goes on.
  expect(await isIn(campaigner.cookie)).toBe(true)

  async function asked(): Promise<string> {
    const { text } = await browser.get('/desk/sign-in')
    const forms = tags(text, 'form').map((form) => form['data-options'])
    return forms.find((options) => options !== undefined)!
  }

  function signIn(options: string) {
    const response = key.answer(JSON.parse(options))
    return browser.post('/desk/sign-in', { way: 'passkey', response })
  }
})

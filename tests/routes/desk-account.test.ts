import { TOTP } from 'otpauth'
import { afterEach, describe, expect, test } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { placeIn } from '#app/features/accounts/answer-campaigner.server.ts'
import { sealAddress } from '#app/features/accounts/campaigner-address.server.ts'
import { waysOf } from '#app/features/accounts/sign-in.server.ts'
import { ownerLink } from '#app/features/accounts/invitations.server.ts'
import { noteRefused } from '#app/features/accounts/sign-in-refused.server.ts'
import { signedIn } from '#tests/support/desk.ts'
import { type DeskBrowser, deskBrowser } from '#tests/support/desk-browser.ts'
import { linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { type Answer, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'
import { createAuthenticator } from '#tests/support/authenticator.ts'
import { deskMails } from '../features/accounts-support.ts'

const MINUTE_MS = 60 * 1000

const services = useServices()
const web = useWeb(services, () => readEnv({ TRUSTED_PROXY_HOPS: '1' }))
const clock = () => new Date()
afterEach(() => {
  services.now = clock
})

const aBrowser = (cookie = '') => deskBrowser(web, cookie)

/** Moves the clock of the whole program on. */
function wait(minutes: number) {
  const at = services.now().getTime() + minutes * MINUTE_MS
  services.now = () => new Date(at)
}

/** The secret of an app as a page shows it, and what tells that it is ours. */
async function offeredTo(person: DeskBrowser) {
  const { text } = await person.get('/desk/account/app')
  return { secret: shown(text, 'secret')!, offer: shown(text, 'offer')! }
}

function codeOf({ secret }: { secret: string }): string {
  const timestamp = services.now().getTime()
  return new TOTP({ secret }).generate({ timestamp })
}

async function toldOf(id: string) {
  await services.db
    .updateTable('campaigner')
    .set({ sealed_address: await sealAddress(services, id, 'ada@example.org') })
    .where('id', '=', id)
    .execute()
  const mails = await deskMails(services, 'desk-alarm', id)
  return mails.map((mail) => (mail as { what: string }).what)
}

describe('who has a cookie some minutes after its owner’s proof', () => {
  const tooOld = async (posted: Promise<Answer>) => {
    const { status, text } = await posted
    expect(status).toBe(403)
    expect(textOf(text)).toContain('since you showed that it is you')
    // Nothing that a next try could come with.
    expect(text).not.toMatch(/name="(secret|offer)"|data-options/)
  }

  test('makes and ends no way in', async () => {
    const { id, cookie } = await signedIn(services, 'editor')
    const theirs = aBrowser((await signedIn(services, 'editor')).cookie)
    const given = await offeredTo(theirs)
    wait(6)
    const thief = aBrowser(cookie)
    const code = codeOf(given)
    const app = '/desk/account/app'
    await tooOld(thief.post(app, { ...given, code }))
    await tooOld(thief.post(app, { secret: given.secret, code }))
    await tooOld(thief.post(app, { way: 'remove' }))
    await tooOld(thief.post('/desk/account/codes'))
    await tooOld(thief.post('/desk/account/passkeys', { remove: 'x' }))
    await tooOld(thief.post('/desk/account/passkeys', { response: '{}' }))
    expect(await waysOf(services, id)).toEqual({
      ...{ passkeys: 0, hasApp: false, codes: 0 },
    })
    expect(await toldOf(id)).toEqual([])
  })

  test('brings no passkey that somebody else was asked for', async () => {
    const origin = 'https://campaign.example'
    const own = aBrowser((await signedIn(services, 'editor')).cookie)
    const { text, headers } = await own.get('/desk/account/passkeys')
    const forms = tags(text, 'form').map((form) => form['data-options'])
    const asked = JSON.parse(forms.find((options) => options !== undefined)!)
    const response = createAuthenticator({ origin }).register(asked)
    const [mark] = headers['set-cookie']![0]!.split(';')
    const victim = await signedIn(services, 'editor')
    const thief = aBrowser(`${victim.cookie}; ${mark}`)
    const sent = { response, passkeyName: 'Theirs' }
    expect((await thief.post('/desk/account/passkeys', sent)).status).toBe(422)
    wait(4)
    expect((await own.post('/desk/account/passkeys', sent)).status).toBe(303)
  })
})

describe('one’s own account', () => {
  test('takes its time for a picture, and tells what was changed', async () => {
    const { id, cookie } = await signedIn(services, 'editor')
    const person = aBrowser(cookie)
    wait(4)
    const offered = await offeredTo(person)
    wait(15)
    const wrong = await person.post('/desk/account/app', {
      ...{ ...offered, code: '000000' },
    })
    expect(shown(wrong.text, 'secret')).toBe(offered.secret)
    const code = codeOf(offered)
    const set = await person.post('/desk/account/app', { ...offered, code })
    expect(set.headers.location).toBe('/desk/account?said=app-set')
    expect(await toldOf(id)).toEqual([
      expect.stringMatching(
        /^An authenticator app was set up for your account/,
      ),
    ])
  })

  test('keeps the picture over a proof that was needed meanwhile', async () => {
    const { id, session, cookie } = await signedIn(services, 'editor')
    const person = aBrowser(cookie)
    const offered = await offeredTo(person)
    wait(21)
    const post = () =>
      person.post('/desk/account/app', { ...offered, code: codeOf(offered) })
    expect((await post()).status).toBe(403)
    await services.db
      .updateTable('desk_session')
      .set({ proven_at: services.now() })
      .where('ref', '=', session)
      .execute()
    expect((await post()).status).toBe(303)
    expect((await person.post('/desk/account/codes')).status).toBe(200)
    expect(await toldOf(id)).toEqual([
      expect.stringMatching(/app was set up/),
      expect.stringMatching(/^New recovery codes were made/),
    ])
  })

  test('of passkeys that are all removed at one moment, one stays', async () => {
    const person = await signedIn(services, 'editor')
    const ids = Array.from({ length: 8 }, (_, at) => `${person.id} ${at}`)
    const rows = ids.map((id) => ({
      ...{ id, name: 'A key', campaigner_id: person.id },
      ...{ public_key: Buffer.alloc(1), counter: 0, transports: [] },
      ...{ is_synced: false, created_at: services.now() },
    }))
    await services.db.insertInto('passkey').values(rows).execute()
    const answers = await Promise.all(
      ids.map((remove) =>
        aBrowser(person.cookie).post('/desk/account/passkeys', { remove }),
      ),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...Array<number>(7).fill(303), 409])
    const { text } = await aBrowser(person.cookie).get('/desk/account')
    expect(textOf(text)).toContain('Passkeys A key –')
    expect(await toldOf(person.id)).toEqual(
      Array<string>(7).fill('A passkey was removed from your account.'),
    )
  })

  test('is changed only by who showed a moment ago that it is them', async () => {
    const person = await signedIn(services, 'editor')
    wait(6)
    const asked = await aBrowser(person.cookie).get('/desk/account/codes')
    expect(asked.headers.location).toBe(
      '/desk/prove?to=%2Fdesk%2Faccount%2Fcodes',
    )
    wait(15)
    const late = await aBrowser(person.cookie).post('/desk/account/codes')
    expect(late.status).toBe(403)
    expect(linksOf(late.text)).toContain('/desk/prove')
  })

  test('takes no app that it did not make', async () => {
    const person = aBrowser((await signedIn(services, 'editor')).cookie)
    const other = aBrowser((await signedIn(services, 'editor')).cookie)
    const { secret, offer } = await offeredTo(person)
    const theirs = await offeredTo(other)
    const own = 'B'.repeat(32)
    const set = (given: object) =>
      person.post('/desk/account/app', { code: '000000', ...given })
    for (const given of [
      ...[{}, { secret }, { secret, offer: '1.x' }, { secret: own, offer }],
      ...[theirs, { secret, offer: offer.replace(/\d/, '9') }],
    ]) {
      const refused = await set(given)
      expect(refused.status).toBe(422)
      expect(textOf(refused.text)).toContain('did not arrive whole')
      expect(shown(refused.text, 'secret')).toMatch(/^[A-Z2-7]{32}$/)
    }
    const wrong = await set({ secret, offer })
    expect(textOf(wrong.text)).toContain('not the code for this picture')
    expect(shown(wrong.text, 'secret')).toBe(secret)
    expect(shown(wrong.text, 'offer')).toBe(offer)
  })

  test('strangers who fail cannot fill the log', async () => {
    const { id } = await signedIn(services, 'editor')
    const refused = () =>
      services.db
        .selectFrom('audit_entry')
        .select('subject')
        .where('act', '=', 'sign-in.refused')
        .execute()
    const stranger = { way: 'passkey', why: 'not accepted' } as const
    for (let at = 0; at < 62; at += 1) await noteRefused(services, stranger)
    const before = (await refused()).length
    await noteRefused(services, stranger)
    expect(await refused()).toHaveLength(before)
    for (let at = 0; at < 62; at += 1) {
      const slowed = { way: 'link', why: 'slowed', campaignerId: id } as const
      await noteRefused(services, slowed)
    }
    const ofOne = (await refused()).filter(({ subject }) => subject === id)
    expect(ofOne).toHaveLength(60)
    wait(61)
    await noteRefused(services, stranger)
    expect(await refused()).toHaveLength(before + 61)
  })

  test('nobody is led to another site after signing in', async () => {
    const { text } = await visit(
      `${web.origin}/desk/sign-in?to=${encodeURIComponent('//evil.example')}`,
    )
    expect(shown(text, 'to')).toBe('/desk')
    expect(linksOf(text).filter((link) => /evil/.test(link))).toEqual([])
  })
})

test.each([
  '/desk/../x',
  '/desk/./../x',
  '/desk/a/..',
  '/desk/..?a=b',
  '/desk//x',
])('nobody is led out of the desk by %s', (place) => {
  expect(placeIn(place)).toBe('/desk')
})

test.each(['/desk/exports', '/desk/signatures/bulk'])(
  '%s, where many are concerned, asks who it is before and after',
  async (path) => {
    const owner = await signedIn(services, 'owner')
    wait(6)
    const asked = await aBrowser(owner.cookie).get(path)
    expect(asked.headers.location).toMatch(/^\/desk\/prove\?/)
    wait(15)
    expect((await aBrowser(owner.cookie).post(path)).status).toBe(403)
  },
)

describe('a name or an address with what nobody sees is refused', () => {
  test.each([
    'A\0da',
    'A\nda',
    'A\u2028da',
    '\u202eadA',
    'Casey\u200b',
    '\u2800',
  ])('name %j', async (name) => {
    const invited = `/desk/invitation/${await ownerLink(services)}`
    const accepted = await aBrowser().post(invited, {
      name,
      address: 'ada@example.org',
    })
    expect(accepted.status).toBe(422)
    expect(textOf(accepted.text)).toContain('Enter the name in one line')
    const { cookie } = await signedIn(services, 'owner')
    const wish = { name, address: 'bo@example.org', role: 'editor' }
    const taken = await aBrowser(cookie).post('/desk/team/invite', wish)
    expect(taken.status).toBe(422)
    expect(textOf(taken.text)).toContain('Enter the name in one line')
  })

  test('address', async () => {
    const address = 'a\0@example.org'
    const asked = { way: 'link', address }
    expect((await aBrowser().post('/desk/sign-in', asked)).status).toBe(422)
    const invited = `/desk/invitation/${await ownerLink(services)}`
    const given = { name: 'Ada', address }
    expect((await aBrowser().post(invited, given)).status).toBe(422)
  })
})

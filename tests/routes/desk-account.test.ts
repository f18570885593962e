import { afterEach, describe, expect, test } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { placeIn } from '#app/features/accounts/answer-campaigner.server.ts'
import { ownerLink } from '#app/features/accounts/invitations.server.ts'
import { noteRefused } from '#app/features/accounts/sign-in-refused.server.ts'
import { signedIn } from '#tests/support/desk.ts'
import { deskBrowser } from '#tests/support/desk-browser.ts'
import { linksOf, shown, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

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

describe('one’s own account', () => {
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
    const set = (secret: string) =>
      person.post('/desk/account/app', { secret, code: '000000' })
    for (const secret of ['', 'A'.repeat(31), '"'.repeat(32), 'a'.repeat(32)]) {
      const refused = await set(secret)
      expect(refused.status).toBe(422)
      expect(textOf(refused.text)).toContain('did not arrive whole')
      expect(shown(refused.text, 'secret')).toMatch(/^[A-Z2-7]{32}$/)
    }
    const secret = 'B'.repeat(32)
    const wrong = await set(secret)
    expect(textOf(wrong.text)).toContain('not the code for this picture')
    expect(shown(wrong.text, 'secret')).toBe(secret)
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

test.each(['/desk/../x', '/desk/./../x', '/desk/a/..', '/desk/..?a=b'])(
  'nobody is led out of the desk by %s',
  (place) => {
    expect(placeIn(place)).toBe('/desk')
  },
)

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
  test.each(['A\0da', 'A\u001bda', 'A\nda', 'A\u2028da', '\u202eadA'])(
    'name %j',
    async (name) => {
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
    },
  )

  test('address', async () => {
    const address = 'a\0@example.org'
    const asked = { way: 'link', address }
    expect((await aBrowser().post('/desk/sign-in', asked)).status).toBe(422)
    const invited = `/desk/invitation/${await ownerLink(services)}`
    const given = { name: 'Ada', address }
    expect((await aBrowser().post(invited, given)).status).toBe(422)
  })
})

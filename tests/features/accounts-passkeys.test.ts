import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addPasskey,
  authenticationOptions,
  registrationOptions,
  verifyPasskey,
} from '#app/features/accounts/passkeys.server.ts'
import { createAuthenticator, type Odd } from '#tests/support/authenticator.ts'
import { useServices } from '#tests/support/services.ts'
import {
  aCampaigner,
  after,
  auditOf,
  deskMails,
  remove,
} from './accounts-support.ts'

const services = useServices()
const origin = 'https://campaign.example'
const browser = 'the browser'
const purpose = 'sign-in'

let campaigners = 0
function aPerson() {
  return aCampaigner(services, `passkey-${++campaigners}@campaign.example`)
}

/** Somebody with a passkey, and what holds it. */
async function aHolder(device: { counter?: number } = {}) {
  const campaigner = await aPerson()
  const key = createAuthenticator({ origin, ...device })
  const options = await registrationOptions(services, { campaigner, browser })
  const added = await addPasskey(services, {
    campaignerId: campaigner.id,
    browser,
    response: key.register(options),
    name: 'Phone',
  })
  expect(added).toBe('added')
  return { ...campaigner, key }
}

type Holder = Awaited<ReturnType<typeof aHolder>>

async function signInBy({ key }: Holder, odd: Odd = {}, by = services) {
  const options = await authenticationOptions(services, { purpose, browser })
  const response = key.answer(options, odd)
  return verifyPasskey(by, { purpose, browser, response })
}

function spent() {
  return services.db.selectFrom('spent_challenge').selectAll().execute()
}

test('a passkey is made once and signs in from then on', async () => {
  const holder = await aHolder({ counter: 7 })
  expect(await signInBy(holder)).toMatchObject({ campaignerId: holder.id })
  expect(await signInBy(holder)).toMatchObject({ campaignerId: holder.id })
  const row = await services.db
    .selectFrom('passkey')
    .selectAll()
    .where('campaigner_id', '=', holder.id)
    .executeTakeFirst()
  expect(row).toMatchObject({
    id: holder.key.id,
    counter: '10',
    transports: ['internal'],
    name: 'Phone',
  })
})

test('the browser is asked for one that is found and asks by itself', async () => {
  const holder = await aHolder()
  const campaigner = { id: holder.id, name: holder.name }
  const made = await registrationOptions(services, { campaigner, browser })
  expect(made).toMatchObject({
    rp: { id: 'campaign.example' },
    attestation: 'none',
    excludeCredentials: [{ id: holder.key.id }],
    authenticatorSelection: {
      residentKey: 'required',
      userVerification: 'required',
    },
  })
  const signIn = await authenticationOptions(services, { purpose, browser })
  expect(signIn).toMatchObject({
    rpId: 'campaign.example',
    userVerification: 'required',
  })
  expect(signIn.allowCredentials).toBeUndefined()
  const local = { ...services, origin: 'http://127.0.0.1:3000' }
  const there = await authenticationOptions(local, { purpose, browser })
  expect(there.rpId).toBe('localhost')
})

test('an answer serves once, also at the same moment', async () => {
  const { id, key } = await aHolder()
  const options = await authenticationOptions(services, { purpose, browser })
  const given = { purpose, browser, response: key.answer(options) } as const
  const all = await Promise.all(
    [1, 2, 3, 4].map(() => verifyPasskey(services, given)),
  )
  expect(all.filter(Boolean)).toMatchObject([{ campaignerId: id }])
  expect(await verifyPasskey(services, given)).toBeUndefined()
})

describe('refused is an answer', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const odds: Record<string, Odd> = {
    'from another site': { origin: 'https://campaign.example.net' },
    'for another site': { rpId: 'campaign.example.net' },
    'for nobody in person': { isVerified: false },
    'of another key': { key: privateKey },
    'for another account': { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' },
    'for no account': { userHandle: null },
  }
  test.each(Object.entries(odds))('%s', async (_, odd) => {
    const holder = await aHolder()
    expect(await signInBy(holder, odd)).toBeUndefined()
    expect(await signInBy(holder)).toMatchObject({ campaignerId: holder.id })
  })

  test('after five minutes', async () => {
    const holder = await aHolder()
    const late = (minutes: number) =>
      signInBy(holder, {}, after(services, minutes))
    expect(await late(5.1)).toBeUndefined()
    expect(await late(4.9)).toMatchObject({ campaignerId: holder.id })
  })

  test('in another browser, or to another question', async () => {
    const { id, key } = await aHolder()
    const asked = { purpose, browser } as const
    const options = await authenticationOptions(services, asked)
    const response = key.answer(options)
    const others = [
      { purpose, browser: 'another one' },
      { purpose, browser: '' },
      { purpose: 'prove', browser, campaignerId: id },
    ] as const
    for (const other of others) {
      const verified = await verifyPasskey(services, { ...other, response })
      expect(verified).toBeUndefined()
    }
    const verified = await verifyPasskey(services, { ...asked, response })
    expect(verified).toMatchObject({ campaignerId: id })

    // All that take no cookies would be one browser.
    const none = { purpose, browser: '' } as const
    const there = key.answer(await authenticationOptions(services, none))
    const given = { ...none, response: there }
    expect(await verifyPasskey(services, given)).toBeUndefined()
  })

  test('of somebody else, where it is known who it must be', async () => {
    const [one, other] = [await aHolder(), await aHolder()]
    const prove = { purpose: 'prove', browser, campaignerId: one.id } as const
    const options = await authenticationOptions(services, prove)
    expect(options.allowCredentials).toMatchObject([{ id: one.key.id }])
    const by = ({ key }: Holder) =>
      verifyPasskey(services, { ...prove, response: key.answer(options) })
    expect(await by(other)).toBeUndefined()
    expect(await by(one)).toMatchObject({ campaignerId: one.id })
  })

  test('of somebody who does not work here any more', async () => {
    const holder = await aHolder()
    await remove(services, holder.id)
    expect(await signInBy(holder)).toBeUndefined()
  })
})

test('a counter that goes back or stands still is told as a copy', async () => {
  const owner = await aCampaigner(services, 'owner@a.example', 'owner')
  const holder = await aHolder({ counter: 7 })
  expect(await signInBy(holder, { counter: 20 })).toBeDefined()
  for (const counter of [20, 19, 0]) {
    expect(await signInBy(holder, { counter })).toBeUndefined()
  }
  const told = await auditOf(services, 'passkey.cloned', holder.id)
  expect(told).toHaveLength(3)
  const alarms = await deskMails(services, 'desk-alarm', owner.id)
  expect(alarms).toMatchObject([{ what: expect.stringMatching(/a copy/) }])
  expect(await signInBy(holder, { counter: 21 })).toBeDefined()
})

describe('a new passkey is refused', () => {
  async function add(campaignerId: string, response: string, by = services) {
    return addPasskey(by, { campaignerId, browser, response, name: 'Key' })
  }

  test('when it is another one’s, or its answer came before', async () => {
    const [one, other] = [await aPerson(), await aPerson()]
    const key = createAuthenticator({ origin })
    const given = { campaigner: one, browser }
    const response = key.register(await registrationOptions(services, given))
    expect(await add(one.id, response)).toBe('added')
    expect(await add(one.id, response)).toBe('refused')
    const again = key.register(
      await registrationOptions(services, { campaigner: other, browser }),
    )
    expect(await add(other.id, again)).toBe('refused')
  })

  test('from elsewhere, too late, of nobody in person, after removal', async () => {
    const campaigner = await aPerson()
    const key = createAuthenticator({ origin })
    const fresh = async (odd: Odd = {}) =>
      key.register(
        await registrationOptions(services, { campaigner, browser }),
        odd,
      )
    const { id } = campaigner
    expect(await add(id, await fresh({ origin: 'https://a.test' }))).toBe(
      'refused',
    )
    expect(await add(id, await fresh({ rpId: 'a.test' }))).toBe('refused')
    expect(await add(id, await fresh({ isVerified: false }))).toBe('refused')
    expect(await add(id, await fresh(), after(services, 6))).toBe('refused')
    const last = await fresh()
    await remove(services, id)
    expect(await add(id, last)).toBe('refused')
  })

  // PostgreSQL's index takes no longer one.
  test('when its id is longer than any', async () => {
    const campaigner = await aPerson()
    const add = async (idBytes: number) => {
      const key = createAuthenticator({ origin, idBytes })
      const options = await registrationOptions(services, {
        campaigner,
        browser,
      })
      const response = key.register(options)
      const given = { campaignerId: campaigner.id, browser, response }
      return addPasskey(services, { ...given, name: 'Key' })
    }
    expect(await add(1_024)).toBe('refused')
    expect(await add(1_023)).toBe('added')
  })
})

test('whatever comes instead of an answer is refused and leaves nothing', async () => {
  const { id, key } = await aHolder()
  const asked = { purpose, browser } as const
  const answer = key.answer(await authenticationOptions(services, asked))
  const made = createAuthenticator({ origin }).register(
    await registrationOptions(services, {
      campaigner: { id, name: '' },
      browser,
    }),
  )
  const before = await spent()
  const garbage = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(answer, made).chain(broken),
  )
  await fc.assert(
    fc.asyncProperty(garbage, async (response) => {
      const verified = await verifyPasskey(services, { ...asked, response })
      expect(verified).toBeUndefined()
      const given = { campaignerId: id, browser, response, name: '' }
      expect(await addPasskey(services, given)).toBe('refused')
    }),
    {
      numRuns: 150,
      examples: [
        [withField(answer, 'id', '\0')],
        [withField(answer, 'id', '')],
      ],
    },
  )
  expect(await spent()).toEqual(before)
})

/** An answer of which one field, of the inner or the outer part, is another. */
function broken(text: string) {
  const whole = JSON.parse(text) as Record<string, Record<string, string>>
  const inner = Object.keys(whole.response!).filter(
    (name) => name !== 'transports',
  )
  const value = fc.oneof(
    fc.constantFrom('', '\0', 'A', 'A'.repeat(3_000), null, '__proto__'),
    fc.jsonValue(),
    fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')),
  )
  return fc
    .record({
      name: fc.constantFrom('id', 'type', 'response', ...inner),
      value,
    })
    .filter(({ name, value }) => name !== 'userHandle' || value !== null)
    .map(({ name, value }) => withField(text, name, value))
}

function withField(text: string, name: string, value: unknown): string {
  const whole = JSON.parse(text) as Record<string, object>
  const { response } = whole
  return JSON.stringify(
    name in response!
      ? { ...whole, response: { ...response, [name]: value } }
      : { ...whole, [name]: value },
  )
}

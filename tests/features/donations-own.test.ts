import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPortal } from '#app/features/donations/open-portal.server.ts'
import {
  ownToken,
  readOwnToken,
} from '#app/features/donations/own-link.server.ts'
import { showOwnDonation } from '#app/features/donations/show-own.server.ts'
import { loggedRoute } from '#app/log.server.ts'
import { type Payments, PaymentsError } from '#app/payments.ts'
import { insertDonation, insertSubscription } from '#tests/support/donated.ts'
import { later } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { useStandIn } from '#tests/support/stand-in.ts'

const services = useServices()
const { standIn, order } = useStandIn(services)
const base64url =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

describe('the token of a link to a donation', () => {
  test('leads back to it, whichever it is', () => {
    fc.assert(
      fc.property(fc.uuid(), (donation) => {
        const read = readOwnToken(services, ownToken(services, donation))
        expect(read).toEqual({ donation, isTooOld: false })
      }),
    )
  })

  test('is unknown after any change of a bit', () => {
    const token = ownToken(services, randomUUID())
    const bytes = Buffer.from(token, 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      const other = changed.toString('base64url')
      expect(readOwnToken(services, other)).toBeUndefined()
    }
  })

  test('is unknown in any other spelling', () => {
    const token = ownToken(services, randomUUID())
    for (const letter of base64url) {
      const other = token.slice(0, -1) + letter
      if (other === token) continue
      expect(readOwnToken(services, other)).toBeUndefined()
    }
    for (const other of [`${token}=`, ` ${token}`, `${token}\n`, `${token}A`]) {
      expect(readOwnToken(services, other)).toBeUndefined()
    }
  })

  test('nothing that is no token is one, or throws', () => {
    const alike = fc
      .uint8Array({ minLength: 37, maxLength: 37 })
      .map((bytes) => Buffer.from(bytes).toString('base64url'))
    fc.assert(
      fc.property(fc.oneof(fc.string(), alike), (text) => {
        expect(readOwnToken(services, text)).toBeUndefined()
      }),
    )
  })

  test('works for 100 days', () => {
    const donation = randomUUID()
    const token = ownToken(services, donation)
    const read = (days: number) => readOwnToken(later(services, days), token)
    expect(read(100)).toEqual({ donation, isTooOld: false })
    expect(read(101)).toEqual({ donation, isTooOld: true })
    expect(read(-1)).toEqual({ donation, isTooOld: false })
  })

  test('of another site is none', () => {
    const secrets = { ...services.keys.secrets, derived: () => 'other' }
    const other = { ...services, keys: { ...services.keys, secrets } }
    const token = ownToken(other, randomUUID())
    expect(readOwnToken(services, token)).toBeUndefined()
  })

  test('is never logged', () => {
    const token = ownToken(services, randomUUID())
    expect(loggedRoute(`/donate/own/${token}`, 200)).toBe('/donate/own/:token')
  })

  test('is made of an id only', () => {
    for (const id of ['', 'x', randomUUID().toUpperCase()]) {
      expect(() => ownToken(services, id)).toThrow(RangeError)
    }
  })
})

type Opened = Parameters<Payments['openPortal']>[0]

/** A provider whose portal opens, or does not. */
function withPortal(isLive = true, error?: Error) {
  const opened: Opened[] = []
  const openPortal = async (given: Opened) => {
    if (error) throw error
    opened.push(given)
    return 'https://billing.example/p/1'
  }
  const payments = { isLive, openPortal } as Payments
  return { opened, own: { ...services, payments } }
}

async function insertMonthly(
  given: Parameters<typeof insertSubscription>[1] = {},
) {
  const subscription_id = await insertSubscription(services, given)
  const { id } = await insertDonation(services, {
    is_monthly: true,
    subscription_id,
    livemode: given.livemode ?? true,
  })
  return { id, token: ownToken(services, id), subscription_id }
}

describe('the page of a donation', () => {
  test('shows a gift as it is here', async () => {
    const donation = await insertDonation(services, {
      amount_minor: 5000,
      currency: 'JPY',
      state: 'partly-refunded',
      refunded_minor: 1200,
    })
    const token = ownToken(services, donation.id)
    const contacts = { organisation: 'Legal e. V.', contact: 'a@example.org' }
    expect(await showOwnDonation({ ...services, contacts }, token)).toEqual({
      outcome: 'known',
      token,
      number: donation.number,
      amountMinor: 5000,
      currency: 'JPY',
      state: 'partly-refunded',
      paidOn: '2026-11-23T23:30:00.000Z',
      refundedMinor: 1200,
      subscription: null,
      canManage: false,
      receiver: 'Legal e. V.',
      contact: 'a@example.org',
    })
  })

  test('shows what is given each month now, and until when', async () => {
    const cancels_at = new Date('2026-12-23T10:00:00Z')
    const { own } = withPortal()
    const { token } = await insertMonthly({ amount_minor: 900, cancels_at })
    expect(await showOwnDonation(own, token)).toMatchObject({
      amountMinor: 2500,
      subscription: {
        state: 'active',
        amountMinor: 900,
        currency: 'EUR',
        since: '2026-11-23T23:30:00.000Z',
        cancelsOn: '2026-12-23T10:00:00.000Z',
        endedOn: null,
      },
      canManage: true,
    })
  })

  test('a month that failed is there, without number and day', async () => {
    const { id } = await insertDonation(services, {
      state: 'failed',
      paid_at: null,
    })
    const own = await showOwnDonation(services, ownToken(services, id))
    expect(own).toMatchObject({ state: 'failed', number: null, paidOn: null })
  })

  test('of a link that is old says so, and whom to ask', async () => {
    const { id } = await insertDonation(services)
    const token = ownToken(services, id)
    const then = later(services, 101)
    const contacts = { contact: 'a@example.org' }
    expect(await showOwnDonation({ ...then, contacts }, token)).toEqual({
      outcome: 'too-old',
      contact: 'a@example.org',
    })
    expect(await showOwnDonation(then, token)).toEqual({
      outcome: 'too-old',
      contact: null,
    })
  })

  test.each([
    ['no token', () => 'x'.repeat(50)],
    ['of no donation', () => ownToken(services, randomUUID())],
  ])('is unknown where the link has %s', async (_, made) => {
    const own = await showOwnDonation(services, made())
    expect(own).toEqual({ outcome: 'unknown' })
  })
})

describe('the provider’s page for changing', () => {
  test.each(['active', 'past-due'] as const)(
    'opens while it is %s, and leads back',
    async (state) => {
      const { own, opened } = withPortal()
      const customer_id = `cus_${state}`
      const { token } = await insertMonthly({ state, customer_id })
      expect(await openPortal(own, token, 'fr')).toBe(
        'https://billing.example/p/1',
      )
      const returnUrl = `https://campaign.example/fr/donate/own/${token}`
      expect(opened).toEqual([
        { customerId: customer_id, language: 'fr', returnUrl },
      ])
    },
  )

  test('is the donor’s own at the provider', async () => {
    const payments = services.payments!
    const { id } = await payments.openCheckout(order({ isMonthly: true }))
    standIn.acts.pay(id, {
      card: '4242424242424242',
      email: 'a@example.org',
      name: 'Ada',
      country: 'DE',
    })
    const session = await payments.findSession(id)
    const found = await payments.findSubscription(session!.subscriptionId!)
    const { token } = await insertMonthly({
      customer_id: found!.customerId,
      livemode: false,
    })
    const url = await openPortal(services, token, 'en')
    const page = await standIn.fetch(new Request(url!))
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(`/donate/own/${token}`)

    const unknown = await insertMonthly({ livemode: false })
    expect(await openPortal(services, unknown.token, 'en')).toBeUndefined()
  })

  test('opens for nothing that cannot be changed', async () => {
    const { own, opened } = withPortal()
    const single = await insertDonation(services)
    const ended = await insertMonthly({ state: 'cancelled' })
    const tried = await insertMonthly({ livemode: false })
    const tokens = [ownToken(services, single.id), ended.token, tried.token]
    for (const token of tokens) {
      expect(await showOwnDonation(own, token)).toMatchObject({
        canManage: false,
      })
      expect(await openPortal(own, token, 'en')).toBeUndefined()
    }
    expect(opened).toEqual([])
  })

  test('opens for nobody else', async () => {
    const { own, opened } = withPortal()
    const { token } = await insertMonthly()
    const tokens = [
      'x'.repeat(50),
      token.slice(0, -1),
      ownToken(services, randomUUID()),
    ]
    for (const other of tokens) {
      expect(await openPortal(own, other, 'en')).toBeUndefined()
    }
    expect(await openPortal(later(own, 101), token, 'en')).toBeUndefined()
    expect(opened).toEqual([])
  })

  test('does not open without a provider', async () => {
    const { token } = await insertMonthly()
    const own = { ...services, payments: undefined }
    expect(await showOwnDonation(own, token)).toMatchObject({
      canManage: false,
    })
    expect(await openPortal(own, token, 'en')).toBeUndefined()
  })

  test('is for later when the provider is away; a bug is none', async () => {
    const { token } = await insertMonthly()
    const away = withPortal(true, new PaymentsError('away', 'timeout'))
    expect(await openPortal(away.own, token, 'en')).toBeUndefined()
    const { own } = withPortal(true, new TypeError('a bug'))
    await expect(openPortal(own, token, 'en')).rejects.toThrow('a bug')
  })
})

import Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { API_VERSION } from './stripe/api-version.ts'
import { createStandIn } from './stripe/create.ts'
import {
  aPayer,
  aSession,
  refusal,
  sdkOf,
  secondsOf,
  stoppedStandIn,
} from './sdk.ts'

const standIn = stoppedStandIn()
const stripe = sdkOf(standIn)

function opened(changes: object = {}, given?: Parameters<typeof aSession>[1]) {
  return stripe.checkout.sessions.create({
    ...aSession(standIn, given),
    ...changes,
  })
}

function priced(price: object, given?: Parameters<typeof aSession>[1]) {
  const session = aSession(standIn, given)
  Object.assign(session.line_items![0]!.price_data!, price)
  return stripe.checkout.sessions.create(session)
}

describe('who may ask', () => {
  test('only who brings the key', async () => {
    const other = sdkOf(standIn, 'sk_test_other')
    expect(await refusal(other.events.list())).toMatchObject({
      type: 'StripeAuthenticationError',
      statusCode: 401,
    })
  })

  test('only in the version of the SDK', async () => {
    expect(API_VERSION).toBe(Stripe.API_VERSION)
    const old = stripe.events.list({}, { apiVersion: '2020-08-27' })
    expect(await refusal(old)).toMatchObject({ statusCode: 400 })
  })
})

describe('what is no call of ours', () => {
  test('another path', async () => {
    expect(await refusal(stripe.products.list())).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 404,
    })
  })

  test('a parameter that we do not send, by its name', async () => {
    expect(
      await refusal(opened({ phone_number_collection: { enabled: true } })),
    ).toMatchObject({
      code: 'parameter_unknown',
      param: 'phone_number_collection',
    })
    expect(await refusal(priced({ tax_behavior: 'inclusive' }))).toMatchObject({
      code: 'parameter_unknown',
      param: 'line_items[0][price_data][tax_behavior]',
    })
    expect(
      await refusal(stripe.events.list({ delivery_success: true })),
    ).toMatchObject({ code: 'parameter_unknown', param: 'delivery_success' })
  })

  test('an expansion that we do not ask for', async () => {
    const { id } = await opened()
    const expand = ['line_items']
    expect(
      await refusal(stripe.checkout.sessions.retrieve(id, { expand })),
    ).toMatchObject({ type: 'StripeInvalidRequestError', param: 'expand[0]' })
  })

  test('an id that nothing has', async () => {
    const missing = { code: 'resource_missing', statusCode: 404 }
    const { checkout, invoices, paymentIntents, subscriptions } = stripe
    for (const call of [
      checkout.sessions.retrieve('cs_test_none'),
      paymentIntents.retrieve('pi_none'),
      invoices.retrieve('in_none'),
      subscriptions.retrieve('sub_none'),
      stripe.customers.retrieve('cus_none'),
    ]) {
      expect(await refusal(call)).toMatchObject(missing)
    }
    expect(
      await refusal(stripe.refunds.create({ payment_intent: 'pi_none' })),
    ).toMatchObject({ code: 'resource_missing', param: 'payment_intent' })
  })
})

describe('a session', () => {
  test('opens with what was asked for', async () => {
    const session = await opened({ locale: 'hi-IN' })
    expect(session).toMatchObject({
      id: expect.stringMatching(/^cs_test_[A-Za-z0-9]{58}$/),
      amount_total: 1000,
      currency: 'eur',
      metadata: { donation: '7' },
      mode: 'payment',
      payment_intent: null,
      payment_status: 'unpaid',
      status: 'open',
    })
    expect(session.url).toMatch(/^http:\/\/127\.0\.0\.1:1\/c\/pay\/cs_test_/)
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      id: session.id,
      created: secondsOf(standIn),
    })
  })

  test.each([
    [{ expires_at: secondsOf(standIn) + 1799 }, 'expires_at'],
    [{ expires_at: secondsOf(standIn) + 86_401 }, 'expires_at'],
    [{ expires_at: undefined }, 'expires_at'],
    [{ mode: 'setup' }, 'mode'],
    [{ submit_type: 'give' }, 'submit_type'],
    [{ locale: 'ar' }, 'locale'],
    [{ success_url: '/thanks' }, 'success_url'],
    [{ success_url: '' }, 'success_url'],
    [{ metadata: { ['k'.repeat(41)]: 'v' } }, `metadata[${'k'.repeat(41)}]`],
    [{ metadata: { k: 'v'.repeat(501) } }, 'metadata[k]'],
    [{ mode: 'subscription' }, 'line_items'],
    [
      { subscription_data: { metadata: {}, description: 'x' } },
      'subscription_data',
    ],
  ])('not with %j', async (changes, param) => {
    expect(await refusal(opened(changes))).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      param,
    })
  })

  test.each([
    ['eur', 0],
    ['eur', -500],
    ['eur', 10.5],
    ['eur', 49],
    ['eur', 100_000_000],
    ['huf', 17_400],
    ['jpy', 49],
    ['kwd', 5005],
    ['isk', 50_050],
    ['zar', 10],
    ['xxx', 1000],
    ['EUR', 1000],
  ])('not with %s %d', async (currency, unit_amount) => {
    expect(await refusal(priced({ currency, unit_amount }))).toMatchObject({
      type: 'StripeInvalidRequestError',
    })
  })

  test.each([
    ['eur', 50],
    ['eur', 99_999_999],
    ['huf', 17_500],
    ['jpy', 50],
    ['kwd', 5010],
    ['isk', 50_000],
  ])('with %s %d', async (currency, unit_amount) => {
    const session = await priced({ currency, unit_amount })
    expect(session.amount_total).toBe(unit_amount)
  })

  test('expires by its clock, once, and cannot be paid then', async () => {
    const own = stoppedStandIn()
    const sdk = sdkOf(own)
    const { id } = await sdk.checkout.sessions.create(aSession(own))
    own.advance(31 * 60 * 1000 - 1)
    expect((await sdk.checkout.sessions.retrieve(id)).status).toBe('open')
    own.advance(1)
    const expired = await sdk.checkout.sessions.retrieve(id)
    expect(expired).toMatchObject({ status: 'expired', url: null })
    expect(own.events()).toMatchObject([
      { type: 'checkout.session.expired', data: { object: { id } } },
    ])
    expect(() => own.acts.pay(id, aPayer())).toThrow('expired')
  })

  test('is expired by a call only while it is open', async () => {
    const { id } = await opened()
    const expired = await stripe.checkout.sessions.expire(id)
    expect(expired.status).toBe('expired')
    const again = refusal(stripe.checkout.sessions.expire(id))
    expect(await again).toMatchObject({ statusCode: 400 })

    const paid = await opened()
    standIn.acts.pay(paid.id, aPayer())
    const late = refusal(stripe.checkout.sessions.expire(paid.id))
    expect(await late).toMatchObject({ statusCode: 400 })
  })
})

test('what it kept is taken up again, at another address', async () => {
  const own = stoppedStandIn()
  const { id } = await sdkOf(own).checkout.sessions.create(aSession(own))
  own.advance(60_000)
  const again = createStandIn({
    key: own.key,
    now: () => new Date('2027-01-31T12:00:00Z'),
    origin: 'http://127.0.0.1:4321',
    snapshot: own.snapshot(),
  })
  expect(again.now()).toEqual(own.now())
  const session = await sdkOf(again).checkout.sessions.retrieve(id)
  expect(session.url).toBe(`http://127.0.0.1:4321/c/pay/${id}`)
  again.advance(30 * 60_000)
  expect(again.events().map(({ type }) => type)).toEqual([
    'checkout.session.expired',
  ])
})

test('the portal opens for a customer that there is', async () => {
  const { id } = await opened({}, { isMonthly: true })
  standIn.acts.pay(id, aPayer())
  const { customer } = await stripe.checkout.sessions.retrieve(id)
  const asked = {
    customer: customer as string,
    locale: 'fr' as const,
    return_url: 'https://campaign.example/donate/own/x',
  }
  const portal = await stripe.billingPortal.sessions.create(asked)
  expect(portal.url).toMatch(/^http:\/\/127\.0\.0\.1:1\/p\/session\/bps_/)
  const none = stripe.billingPortal.sessions.create({ customer: 'cus_none' })
  expect(await refusal(none)).toMatchObject({ code: 'resource_missing' })
  const unknown = stripe.billingPortal.sessions.create({
    ...asked,
    locale: 'hi-IN',
  })
  expect(await refusal(unknown)).toMatchObject({ param: 'locale' })
})

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  readControl,
  resumeDonations,
  stopDonations,
} from '#app/features/donations/control.server.ts'
import { changeDonationSetting } from '#app/features/donations/settings.server.ts'
import { networkTag } from '#app/features/signatures/network-tag.server.ts'
import { tablesThatHold } from '#tests/support/dump.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import {
  anotherOf,
  gift,
  give,
  MINUTE_MS,
  network,
  start,
  storedDonations,
  useStage,
} from './donations-checkout-support.ts'

const services = useServices()
const stage = useStage(services)
const log = useLog(services)

/** What the one call to Stripe said. */
async function order() {
  expect(stage.asked).toHaveLength(1)
  const [request] = stage.asked
  const text = await request!.clone().text()
  return { request: request!, fields: new URLSearchParams(text) }
}

function refusal(status: number, type: string) {
  stage.answer = async () =>
    Response.json(
      { error: { type, code: 'api_key_expired', message: 'Secret words' } },
      { status, headers: { 'stripe-should-retry': 'false' } },
    )
}

describe('who gives', () => {
  test('is led to a page of Stripe’s, and the donation is stored', async () => {
    const checkout = await give(services)
    const [row] = await storedDonations(services)
    const { session_id } = row!
    expect(session_id).toMatch(/^cs_test_/)
    const url = `http://127.0.0.1:1/c/pay/${session_id}`
    expect(checkout).toEqual({ outcome: 'opened', url })
    expect(row).toMatchObject({
      amount_minor: 2500,
      currency: 'EUR',
      country: 'DE',
      language: 'en',
      is_monthly: false,
      livemode: false,
      state: 'created',
      state_since: start,
      created_at: start,
      number: null,
      paid_at: null,
    })
    const session = await services.payments!.findSession(session_id!)
    expect(session).toMatchObject({
      status: 'open',
      amountMinor: 2500,
      currency: 'EUR',
      isMonthly: false,
    })
  })

  test('says to Stripe what it is for, and nothing of who it is', async () => {
    const { site } = await readControl(services)
    const at = { ...services, contacts: { organisation: 'Never Again e.V.' } }
    await give(at, { client: network(7) })
    const [row] = await storedDonations(services)
    const { request, fields } = await order()
    expect(request.headers.get('idempotency-key')).toContain(row!.id)
    const told = Object.fromEntries(fields)
    expect(told).toMatchObject({
      mode: 'payment',
      'metadata[site]': site,
      'metadata[donation]': row!.id,
      'metadata[language]': 'en',
      'line_items[0][price_data][currency]': 'eur',
      'line_items[0][price_data][unit_amount]': '2500',
      'line_items[0][price_data][product_data][name]':
        'Donation to Never Again e.V.',
      expires_at: String((start.getTime() + 31 * MINUTE_MS) / 1000),
      success_url:
        'https://campaign.example/donate/thanks?session_id={CHECKOUT_SESSION_ID}',
      cancel_url:
        'https://campaign.example/donate/cancelled?currency=EUR&country=DE&interval=once&amount=2500',
    })
    expect(String(fields)).not.toContain('198.')
  })

  test('gives every month, in another language, to nobody in particular', async () => {
    const monthly = { ...gift, isMonthly: true, country: null }
    await give(services, {
      gift: { ...monthly, amountMinor: 1250 },
      language: 'fr',
    })
    const { fields } = await order()
    expect(Object.fromEntries(fields)).toMatchObject({
      mode: 'subscription',
      'subscription_data[metadata][language]': 'fr',
      success_url:
        'https://campaign.example/fr/donate/thanks?session_id={CHECKOUT_SESSION_ID}',
      cancel_url:
        'https://campaign.example/fr/donate/cancelled?currency=EUR&interval=monthly&other=12.50',
    })
    const [row] = await storedDonations(services)
    expect(row).toMatchObject({
      is_monthly: true,
      language: 'fr',
      country: null,
    })
  })

  test('is stored before Stripe is asked', async () => {
    const found: unknown[] = []
    const { answer } = stage
    stage.answer = async (request) => {
      const fields = new URLSearchParams(await request.clone().text())
      const rows = await storedDonations(services)
      found.push(rows.map(({ id, session_id }) => ({ id, session_id })))
      expect(rows[0]!.id).toBe(fields.get('metadata[donation]'))
      return answer(request)
    }
    await give(services)
    const [row] = await storedDonations(services)
    expect(found).toEqual([[{ id: row!.id, session_id: null }]])
  })

  test('leaves nothing of the network in the database', async () => {
    const client = network(9)
    await give(services, { client })
    const tag = networkTag(services, client.network, start)!
    expect(await tablesThatHold(services, client.network!)).toEqual([])
    expect(await tablesThatHold(services, tag.toString('hex'))).toEqual([])
  })
})

describe('nobody gives', () => {
  const notOpen = { code: 'donations-not-open', status: 503 }

  test('where donations are not set up', async () => {
    services.payments = undefined
    await expect(give(services)).rejects.toMatchObject(notOpen)
    expect(await storedDonations(services)).toEqual([])
  })

  test('while they are stopped, in no process', async () => {
    const other = anotherOf(services)
    await give(other)
    await stopDonations(services, 'An attack.')
    await expect(give(services)).rejects.toMatchObject(notOpen)
    await expect(give(other)).rejects.toMatchObject(notOpen)
    expect(stage.asked).toHaveLength(1)
    expect(await storedDonations(services)).toHaveLength(1)
    await resumeDonations(services)
    expect(await give(other)).toMatchObject({ outcome: 'opened' })
  })

  test('from the moment on in which a stop is committed', async () => {
    const { db } = services
    let begun: Promise<unknown> | undefined
    await db.transaction().execute(async (trx) => {
      await stopDonations({ db: trx, now: services.now }, 'An attack.')
      begun = give(services).catch((error: unknown) => error)
      await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1)
    })
    expect(await begun).toMatchObject(notOpen)
    expect(await storedDonations(services)).toEqual([])
    expect(stage.asked).toEqual([])
  })

  test('who fills the field that no person sees', async () => {
    const checkout = await give(services, { website: 'https://spam.example' })
    expect(checkout).toEqual({ outcome: 'busy' })
    expect(stage.asked).toEqual([])
    expect(await storedDonations(services)).toEqual([])
  })
})

/** Statements of this test that wait for the lock of another. */
async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(
    services.db,
  )
  return rows[0]!.n
}

describe('while another process begins one', () => {
  test('a flood of others waits on one connection', async () => {
    const begun = await whileLocked(async () => {
      const flood = times(30, null).map(() => give(services))
      await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1)
      for (const _ of flood) expect(await countWaiting()).toBe(1)
      return flood
    })
    const answers = await Promise.all(begun)
    expect(answers.map(({ outcome }) => outcome)).toEqual(times(30, 'opened'))
  })

  test('who is refused anyway does not wait', async () => {
    await changeDonationSetting(services, 'overall_hour', 0)
    const answer = await whileLocked(() => give(services))
    expect(answer).toEqual({ outcome: 'busy' })
  })
})

function whileLocked<Result>(run: () => Promise<Result>): Promise<Result> {
  return services.db.transaction().execute(async (trx) => {
    await trx
      .selectFrom('donation_control')
      .select('site')
      .forUpdate()
      .execute()
    return run()
  })
}

describe('where Stripe does not do it', () => {
  test('a refusal ends the donation, which counts for the limits', async () => {
    log.clear()
    refusal(400, 'invalid_request_error')
    expect(await give(services)).toEqual({ outcome: 'busy' })
    const rows = await storedDonations(services)
    expect(rows).toMatchObject([{ state: 'expired', session_id: null }])
    expect(log.lines).toMatchObject([
      { level: 'error', kind: 'refused', code: 'api_key_expired' },
    ])
    expect(log.text()).not.toContain('Secret words')

    await changeDonationSetting(services, 'overall_hour', 1)
    expect(await give(services)).toEqual({ outcome: 'busy' })
    expect(stage.asked).toHaveLength(1)
  })

  test('an absence leaves the donation: perhaps it can be paid', async () => {
    log.clear()
    refusal(500, 'api_error')
    expect(await give(services)).toEqual({ outcome: 'busy' })
    const rows = await storedDonations(services)
    expect(rows).toMatchObject([{ state: 'created', session_id: null }])
    expect(log.lines).toMatchObject([{ level: 'error', kind: 'away' }])
  })

  test('a page at which no form may aim is not offered', async () => {
    log.clear()
    const id = `cs_test_${randomUUID().replaceAll('-', '')}`
    const session = { id, url: `https://pay.example/${id}` }
    stage.answer = async () => Response.json(session)
    expect(await give(services)).toEqual({ outcome: 'busy' })
    expect(log.lines).toMatchObject([
      { level: 'error', origin: 'https://pay.example' },
    ])
    const rows = await storedDonations(services)
    expect(rows).toMatchObject([{ session_id: id }])
  })
})

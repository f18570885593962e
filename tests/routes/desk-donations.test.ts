import { parse } from 'csv-parse/sync'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ledgerFile } from '#app/features/desk/donations/ledger.server.ts'
import { refundGift } from '#app/features/desk/donations/refund.server.ts'
import { readControl } from '#app/features/donations/control.server.ts'
import { listDonationSettings } from '#app/features/donations/settings.server.ts'
import { settle } from '#app/features/donations/settle.server.ts'
import { type Payments, PaymentsError } from '#app/payments.ts'
import {
  insertDonation,
  insertDonations,
  useFreshStripe,
} from '#tests/features/donations-books-support.ts'
import { donationOf } from '#tests/features/donations-settle-support.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const stripe = useFreshStripe(services)
let treasurer: DeskPerson

beforeAll(async () => {
  treasurer = await signedIn(services, 'treasurer')
})
beforeEach(async () => {
  await services.db
    .updateTable('desk_session')
    .set({ proven_at: new Date(), seen_at: new Date() })
    .execute()
})

function read(path: string) {
  const headers = { Cookie: treasurer.cookie }
  return visit(`${web.origin}/desk/donations${path}`, { headers })
}

function send(path: string, fields: Record<string, string>) {
  const headers = { Cookie: treasurer.cookie }
  return post(`${web.origin}/desk/donations${path}`, fields, { headers })
}

function actsOf(subject: string) {
  return services.db
    .selectFrom('audit_entry')
    .select(['act', 'detail'])
    .where('subject', '=', subject)
    .orderBy('seq')
    .execute()
}

/** A gift of 50 euros that was paid. */
async function aGift() {
  const gift = await stripe.paid()
  await settle(services, { kind: 'session', id: gift.session })
  return gift
}

const wish = {
  amount: '12.50',
  reason: 'requested_by_customer',
  why: 'Ada asked for it.',
}

/** The fields of the form that a page shows, hidden ones as they are. */
function shownBy(html: string): Record<string, string> {
  const inputs = tags(html, 'input').filter(({ type }) => type === 'hidden')
  return Object.fromEntries(inputs.map(({ name, value }) => [name!, value!]))
}

describe('a refund', () => {
  test('is shown first, then moves money once, however often it is sent', async () => {
    const gift = await aGift()
    const path = `/${gift.id}/refund`
    const plan = await send(path, wish)
    expect(plan.status).toBe(200)
    expect(textOf(plan.text)).toMatch(/Refunded now\s*€12.50/)
    expect(await donationOf(services, gift)).toMatchObject({ state: 'paid' })

    const fields = shownBy(plan.text)
    const both = await Promise.all([send(path, fields), send(path, fields)])
    const again = await send(path, fields)
    expect(both.map(({ status }) => status)).toContain(303)
    expect(again.status).toBe(200)
    expect(textOf(again.text)).toContain('Something went back meanwhile')
    expect(await donationOf(services, gift)).toMatchObject({
      state: 'partly-refunded',
      refunded_minor: 1_250,
    })
  })

  test('is in the log without why', async () => {
    const gift = await aGift()
    const path = `/${gift.id}/refund`
    const answer = await send(path, shownBy((await send(path, wish)).text))
    expect(answer.headers.location).toBe(
      `/desk/donations/${gift.id}?said=refunded`,
    )
    const acts = await actsOf(gift.id)
    expect(acts.at(-1)).toEqual({
      act: 'donations.refund',
      detail: {
        amount_minor: 1_250,
        currency: 'EUR',
        reason: 'requested_by_customer',
      },
    })
    expect(JSON.stringify(acts)).not.toContain('Ada')
  })

  test('whose answer was lost is in the log as unclear, not as failed', async () => {
    const gift = await aGift()
    const { payments } = services
    const lossy = Object.assign(Object.create(payments!), {
      refund: async (refund: Parameters<Payments['refund']>[0]) => {
        await payments!.refund(refund)
        throw new PaymentsError('away', 'timeout')
      },
    }) as Payments
    const form = new FormData()
    const shown = shownBy((await send(`/${gift.id}/refund`, wish)).text)
    for (const [name, value] of Object.entries(shown)) form.set(name, value)
    const given = { ...services, payments: lossy }
    const answer = await refundGift(given, treasurer, gift.id, form)
    expect(answer).toMatchObject({
      problems: { why: expect.stringContaining('did not answer') },
    })
    const acts = (await actsOf(gift.id)).map(({ act }) => act)
    expect(acts.slice(-2)).toEqual([
      'donations.refund',
      'donations.refund.unclear',
    ])
  })

  test('of other figures than were shown is shown anew', async () => {
    const gift = await aGift()
    const path = `/${gift.id}/refund`
    const all = shownBy((await send(path, { ...wish, amount: '' })).text)
    await send(path, shownBy((await send(path, wish)).text))
    const answer = await send(path, all)
    expect(answer.status).toBe(200)
    expect(textOf(answer.text)).toMatch(/Refunded now\s*€37.50/)
    expect(await donationOf(services, gift)).toMatchObject({
      refunded_minor: 1_250,
    })
  })

  test('that cannot be is refused in a sentence, and nothing is lost', async () => {
    const gift = await aGift()
    const path = `/${gift.id}/refund`
    const refused = async (given: object) => {
      const { status, text } = await send(path, { ...wish, ...given })
      expect(status).toBe(422)
      return { text, says: textOf(text) }
    }
    expect((await refused({ amount: '50.01' })).says).toContain(
      'more than is left',
    )
    expect((await refused({ amount: '12,5' })).says).toContain('as 12.50')
    expect((await refused({ reason: 'whim' })).says).toContain(
      'Choose a reason',
    )
    const { says, text } = await refused({ why: ' ' })
    expect(says).toContain('Say why')
    expect(text).toContain('value="12.50"')
    const { id } = await insertDonation(services, {
      livemode: false,
      state: 'lost',
    })
    const lost = await send(`/${id}/refund`, wish)
    expect(lost.status).toBe(422)
  })

  test('asks first who it is', async () => {
    const gift = await aGift()
    const proven_at = new Date(Date.now() - 21 * 60 * 1000)
    await services.db.updateTable('desk_session').set({ proven_at }).execute()
    const page = await read(`/${gift.id}/refund`)
    expect(page.headers.location).toMatch(/^\/desk\/prove\?to=/)
    const sent = await send(`/${gift.id}/refund`, wish)
    expect(sent.status).toBe(403)
  })
})

describe('the list', () => {
  test('of 1,000 gifts comes in pages, by state, and is logged', async () => {
    await insertDonations(services, 950, { livemode: false })
    await insertDonations(services, 50, { livemode: false, state: 'disputed' })
    const { text } = await read('/list?page=10')
    expect(text.match(/<tr>/g)).toHaveLength(101)
    expect(textOf(text)).toContain('Gifts: 1,000')
    const disputed = await read('/list?state=disputed&page=x')
    expect(disputed.text.match(/<tr>/g)).toHaveLength(51)
    expect((await read('/list?page=11')).status).toBe(200)
    expect((await read('/disputes')).text.match(/<tr>/g)).toHaveLength(51)
    const seen = await services.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('act', '=', 'donations.seen')
      .execute()
    expect(seen.map(({ detail }) => detail)).toContainEqual({
      state: 'disputed',
      month: 'all',
      page: 1,
    })
  })

  test('finds a gift by the number of its receipt', async () => {
    const { id, number } = await insertDonation(services)
    const found = await send('/list', { number: ` ${number} ` })
    expect(found.headers.location).toBe(`/desk/donations/${id}`)
    for (const typed of ['2026-999999', 'ada@example.org', '\0', '']) {
      const { status, text } = await send('/list', { number: typed })
      expect(status).toBe(422)
      expect(textOf(text)).toContain('no gift with this number')
    }
    expect((await read('/nonsense%00')).status).toBe(404)
  })
})

test('the ledger comes as a table for the days that were asked', async () => {
  const moved = (at: string) => [{ category: 'charge', gross: 2_500, at }]
  const given = { livemode: false }
  await insertDonation(services, {
    ...given,
    moved: moved('2026-11-10T00:00:00Z'),
  })
  await insertDonation(services, {
    ...given,
    moved: moved('2026-11-11T23:59:59Z'),
  })
  await insertDonation(services, {
    ...given,
    moved: moved('2026-11-12T00:00:00Z'),
  })
  const { headers, text } = await read(
    '/ledger.csv?from=2026-11-10&to=2026-11-11',
  )
  expect(headers['content-disposition']).toContain(
    'ledger-2026-11-10-2026-11-11',
  )
  expect(headers['cache-control']).toBe('no-store')
  const rows = parse<{ day: string }>(text, { bom: true, columns: true })
  expect(rows.map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-11'])
  expect(parse((await read('/ledger.csv')).text, { bom: true })).toHaveLength(4)
  for (const days of ['from=2026-11-31', 'from=2026-11-12&to=2026-11-11']) {
    expect((await read(`/ledger.csv?${days}`)).status).toBe(422)
  }
})

test('goal and limits change, or are refused in a sentence', async () => {
  const goal = { act: 'goal', amount: '50000', currency: 'EUR' }
  const answer = await send('/settings', goal)
  expect(answer.headers.location).toMatch(/said=goal$/)
  expect((await readControl(services)).goal).toEqual({
    amountMinor: 5_000_000,
    currency: 'EUR',
  })
  const high = await send('/settings', { ...goal, amount: '999999999999' })
  expect(textOf(high.text)).toContain('too high')

  const limit = { act: 'limit', name: 'decline_share', value: '101' }
  const refused = await send('/settings', limit)
  expect(textOf(refused.text)).toContain('from 1 to 100')
  await send('/settings', { ...limit, value: '40' })
  await send('/settings', { act: 'no-goal' })
  const listed = await listDonationSettings(services)
  expect(listed.find(({ name }) => name === 'decline_share')!.value).toBe(40)
  expect((await readControl(services)).goal).toBeNull()
})

test('where donations are not set up the page says how', async () => {
  services.payments = undefined
  const { status, text } = await read('')
  expect(status).toBe(200)
  expect(textOf(text)).toContain('STRIPE_SECRET_KEY')
  await insertDonation(services, {})
  expect(textOf((await read('')).text)).toContain('By month')
  const { id } = await insertDonation(services)
  expect((await send(`/${id}/refund`, wish)).status).toBe(409)
})

test('whoever may not have the ledger is told so in plain text', async () => {
  const { cookie } = await signedIn(services, 'moderator')
  const url = `${web.origin}/desk/donations/ledger.csv`
  const { status, headers, text } = await visit(url, {
    headers: { Cookie: cookie },
  })
  expect(status).toBe(403)
  expect(headers['content-type']).toMatch(/^text\/plain/)
  expect(text).toMatch(/^Your role \(moderator\) does not include this\./)
})

test('the ledger goes out no faster than it is taken', async () => {
  let waits = 0
  const drained = async () => void waits++
  const asked = { search: new URLSearchParams(), drained }
  const file = await ledgerFile(services, treasurer, asked)
  await file.text()
  expect(waits).toBeGreaterThan(0)
})

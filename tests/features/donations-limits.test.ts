import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from '#app/client.ts'
import { changeDonationSetting } from '#app/features/donations/settings.server.ts'
import type { DonationSetting } from '#app/features/donations/thresholds.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import type { Services } from '#app/services.server.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import {
  anotherOf,
  gift,
  give,
  HOUR_MS,
  network,
  start,
  storedDonations,
  useStage,
} from './donations-checkout-support.ts'

const services = useServices()
const stage = useStage(services)

/** Quicker than the stand-in, and as good: here nobody pays. */
beforeEach(() => {
  stage.answer = async (request) => {
    const fields = new URLSearchParams(await request.text())
    const id = `cs_test_${fields.get('metadata[donation]')}`
    return Response.json({ id, url: `http://127.0.0.1:1/c/pay/${id}` })
  }
})

const tor: Client = { isTor: true, isShared: false }
const campus: Client = { ...network(1), isShared: true }

/** Posts at once; how many were led on. All others got the same answer. */
async function post(
  clients: Client[],
  each: (at: number) => Services = () => services,
): Promise<number> {
  const answers = await Promise.all(
    clients.map((client, at) => give(each(at), { client })),
  )
  const refused = answers.filter(({ outcome }) => outcome !== 'opened')
  expect(new Set(refused.map((one) => JSON.stringify(one)))).toEqual(
    new Set(refused.length > 0 ? ['{"outcome":"busy"}'] : []),
  )
  return answers.length - refused.length
}

/** What is stored and what Stripe was asked is what was let through. */
async function expectStored(count: number) {
  expect(await storedDonations(services)).toHaveLength(count)
  expect(stage.asked).toHaveLength(count)
}

function after(hours: number): Date {
  return new Date(start.getTime() + hours * HOUR_MS)
}

function set(name: DonationSetting, value: number) {
  return changeDonationSetting(services, name, value)
}

async function slowUntil(until: Date) {
  await services.db
    .updateTable('donation_control')
    .set({ slow_until: until })
    .execute()
}

const many = times(500, 0).map((_, at) => network(at))

describe('under attack', () => {
  test('from one network four are let through', async () => {
    expect(await post(times(500, network(1)))).toBe(4)
    await expectStored(4)
    expect(await post([network(2)])).toBe(1)
  })

  test('from five hundred networks three hundred are', async () => {
    expect(await post(many)).toBe(300)
    await expectStored(300)
  })

  test('from Tor, which is one network, twenty are', async () => {
    const exits = many.map((client) => ({ ...client, ...tor }))
    expect(await post(exits)).toBe(20)
    await expectStored(20)
    expect(await post([network(1)])).toBe(1)
  })

  test('from a network that many share eighty are', async () => {
    expect(await post(times(100, campus))).toBe(80)
    await expectStored(80)
  })

  test('from where nobody knows as many as from everywhere', async () => {
    await set('overall_hour', 30)
    const nowhere: Client = { isTor: false, isShared: false }
    expect(await post(times(40, nowhere))).toBe(30)
  })

  test('with the trap filled none is, and none is counted', async () => {
    const client = network(1)
    const trapped = times(50, { client, website: 'x' })
    const answers = await Promise.all(trapped.map((one) => give(services, one)))
    expect(answers).toEqual(times(50, { outcome: 'busy' }))
    await expectStored(0)
    expect(await post(times(4, client))).toBe(4)
  })
})

describe('while it is slow', () => {
  beforeEach(() => slowUntil(after(1)))

  test('one is let through from a network, twenty altogether', async () => {
    expect(await post(times(50, network(1)))).toBe(1)
    expect(await post(many.slice(0, 100))).toBe(19)
    await expectStored(20)
  })

  test('one is let through from Tor', async () => {
    expect(await post(times(50, tor))).toBe(1)
  })

  test('until it is over', async () => {
    stage.moment = new Date(after(1).getTime() - 1)
    expect(await post(many.slice(0, 30))).toBe(20)
    stage.moment = after(1)
    expect(await post(many.slice(30, 60))).toBe(30)
  })
})

describe('time', () => {
  test('gives a network four an hour, and ten a day', async () => {
    const found: number[] = []
    for (const hours of [0, 3, 6, 9]) {
      stage.moment = after(hours)
      found.push(await post(times(4, network(1))))
    }
    expect(found).toEqual([4, 4, 2, 0])
    stage.moment = after(48)
    expect(await post(times(5, network(1)))).toBe(4)
  })

  test('gives everybody three hundred an hour', async () => {
    await set('overall_hour', 5)
    expect(await post(many.slice(0, 8))).toBe(5)
    stage.moment = new Date(after(1).getTime() - 1)
    expect(await post(many.slice(10, 18))).toBe(0)
    stage.moment = after(1)
    expect(await post(many.slice(20, 28))).toBe(5)
  })
})

describe('what is stored', () => {
  test('counts for all processes together, at the same moment too', async () => {
    await set('overall_hour', 10)
    const processes = [services, anotherOf(services), anotherOf(services)]
    expect(await post(many.slice(0, 60), (at) => processes[at % 3]!)).toBe(10)
    await expectStored(10)
  })

  test('counts after a restart', async () => {
    await set('overall_hour', 3)
    await post(many.slice(0, 3))
    const restarted = { ...services, limits: createLimits() }
    expect(await post(many.slice(0, 3), () => restarted)).toBe(0)
  })

  test('of renewals counts for nothing: nobody began them', async () => {
    await set('overall_hour', 1)
    const renewals = times(5, null).map(() => ({
      id: randomUUID(),
      invoice_id: `in_${randomUUID()}`,
      amount_minor: gift.amountMinor,
      currency: gift.currency,
      language: 'en',
      is_monthly: true,
      livemode: false,
      state: 'created' as const,
      state_since: start,
      created_at: start,
    }))
    await services.db.insertInto('donation').values(renewals).execute()
    expect(await post(many.slice(0, 2))).toBe(1)
    // The first month of a monthly gift was begun, and has an invoice too.
    await services.db
      .updateTable('donation')
      .set({ invoice_id: 'in_first' })
      .where('session_id', 'is not', null)
      .execute()
    expect(await post(many.slice(2, 3))).toBe(0)
  })
})

test('a limit is followed as soon as it is changed', async () => {
  const other = anotherOf(services)
  await set('network_hour', 0)
  expect(await post([network(1)], () => other)).toBe(0)
  await set('network_hour', 7)
  expect(await post(times(9, network(2)), () => other)).toBe(7)
})

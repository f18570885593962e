import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  openingOf,
  readControl,
  resumeDonations,
  setGoal,
  stopDonations,
} from '#app/features/donations/control.server.ts'
import { noteDeclines } from '#app/features/donations/note-declines.server.ts'
import {
  changeDonationSetting,
  listDonationSettings,
  readDonationSettings,
} from '#app/features/donations/settings.server.ts'
import { showDonate } from '#app/features/donations/show-donate.server.ts'
import { defaultDonationSettings } from '#app/features/donations/thresholds.ts'
import { insertDonation } from '#tests/support/donated.ts'
import { useLog } from '#tests/support/logged.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import {
  anotherOf,
  HOUR_MS,
  MINUTE_MS,
  start,
  useStage,
} from './donations-checkout-support.ts'

const services = useServices()
const stage = useStage(services)
const log = useLog(services)
beforeEach(() => log.clear())

function after(ms: number): Date {
  return new Date(start.getTime() + ms)
}

/** Cards declined for gifts, or for renewals where there is an invoice. */
async function decline(
  count: number,
  at: Date,
  renewal: { session_id?: null; invoice_id?: string } = {},
) {
  const { id } = await insertDonation(services, {
    ...renewal,
    livemode: false,
    paid_at: null,
    state: 'created',
  })
  const payments = times(count, null).map(() => `pi_${randomUUID()}`)
  await insertDeclines(payments, at, { donation_id: id })
}

/** One for each time that a payment is named. */
async function insertDeclines(
  payments: string[],
  at: Date,
  given: { donation_id?: string; livemode?: boolean } = {},
) {
  const rows = payments.map((payment_id) => ({
    charge_id: `ch_${randomUUID()}`,
    payment_id,
    livemode: false,
    code: 'generic_decline',
    declined_at: at,
    ...given,
  }))
  await services.db.insertInto('declined_charge').values(rows).execute()
}

async function pay(count: number, at: Date) {
  for (let n = 0; n < count; n++) {
    await insertDonation(services, { paid_at: at, livemode: false })
  }
}

async function slowUntil() {
  return (await readControl(services)).slowUntil
}

describe('donations', () => {
  test('are open once they are set up, and not while they are stopped', async () => {
    const { payments } = services
    expect(await openingOf(services)).toBe('open')
    expect(await openingOf({ ...services, payments: undefined })).toBe(
      'not-set-up',
    )
    await stopDonations(services, 'An attack.')
    expect(await openingOf({ ...services, payments })).toBe('stopped')
    expect(await openingOf({ ...services, payments: undefined })).toBe(
      'not-set-up',
    )
    expect(await readControl(services)).toMatchObject({
      stoppedAt: start,
      stoppedWhy: 'An attack.',
    })
    await resumeDonations(services)
    expect(await openingOf(services)).toBe('open')
  })

  test('have a goal, another one, and none', async () => {
    const goal = { amountMinor: 5_000_000, currency: 'EUR' }
    expect((await readControl(services)).goal).toBeNull()
    await setGoal(services, goal)
    await setGoal(services, { ...goal, currency: 'HUF' })
    const { goal: found } = await readControl(services)
    expect(found).toEqual({ ...goal, currency: 'HUF' })
    await setGoal(services, null)
    expect((await readControl(services)).goal).toBeNull()
  })

  test('are of the same site after every change', async () => {
    const { site } = await readControl(services)
    expect(site).toMatch(/^[\da-f-]{36}$/)
    await stopDonations(services, 'An attack.')
    await setGoal(services, { amountMinor: 1, currency: 'EUR' })
    expect((await readControl(services)).site).toBe(site)
  })
})

describe('the page to give on', () => {
  test('shows the amounts of what was chosen', async () => {
    const contacts = { organisation: 'Never Again', contact: 'a@b.example' }
    const view = await showDonate(
      { ...services, contacts },
      'fr',
      new URLSearchParams('country=JP&interval=monthly&amount=3000'),
    )
    expect(view).toMatchObject({
      opening: 'open',
      isStandIn: true,
      receiver: 'Never Again',
      contact: 'a@b.example',
      choice: { currency: 'JPY', country: 'JP', isMonthly: true, preset: 3000 },
      presets: [1000, 3000, 5000, 10_000],
      leastMinor: 800,
      mostMinor: 1_500_000,
      totals: { count: 0 },
      goal: null,
    })
    expect(view.currencies).toContain('EUR')
  })

  test('shows what there is where donations are not set up', async () => {
    const view = await showDonate(
      { ...services, payments: undefined },
      'hu',
      new URLSearchParams(),
    )
    expect(view).toMatchObject({
      opening: 'not-set-up',
      isStandIn: false,
      receiver: null,
      choice: { currency: 'HUF', preset: null, other: '' },
    })
  })

  test('looks the same while it is slow', async () => {
    const asked = new URLSearchParams()
    const before = await showDonate(services, 'en', asked)
    await decline(17, start)
    await noteDeclines(services)
    expect(await slowUntil()).not.toBeNull()
    expect(await showDonate(services, 'en', asked)).toEqual(before)
  })
})

describe('many declined cards', () => {
  test.each([
    [16, 0, false],
    [17, 0, true],
    [17, 17, true],
    [17, 18, false],
    [40, 41, false],
    [41, 41, true],
  ])('%d beside %d payments: alarm %s', async (declined, paid, isAlarm) => {
    await decline(declined, start)
    await pay(paid, start)
    await noteDeclines(services)
    expect(await slowUntil()).toEqual(isAlarm ? after(HOUR_MS) : null)
    expect(log.lines).toHaveLength(isAlarm ? 1 : 0)
  })

  test('are told once, in numbers, however many look', async () => {
    await decline(20, start)
    await pay(2, start)
    const other = anotherOf(services)
    await Promise.all(
      times(6, null).map((_, at) => noteDeclines(at % 2 ? other : services)),
    )
    expect(log.lines).toHaveLength(1)
    const { level, msg, time: _, ...numbers } = log.lines[0]!
    expect({ level, msg }).toEqual({
      level: 'error',
      msg: expect.stringMatching(/^card testing: /),
    })
    expect(numbers).toEqual({ declined: 20, paid: 2, minutes: 60 })
  })

  test('are an alarm as long as they come, and a new one later', async () => {
    await decline(17, start)
    await noteDeclines(services)
    stage.moment = after(40 * MINUTE_MS)
    await noteDeclines(services)
    expect(await slowUntil()).toEqual(after(100 * MINUTE_MS))
    expect(log.lines).toHaveLength(1)

    // An hour after them they count no more.
    stage.moment = after(HOUR_MS)
    await noteDeclines(services)
    expect(await slowUntil()).toEqual(after(100 * MINUTE_MS))

    stage.moment = after(100 * MINUTE_MS)
    await decline(17, stage.moment)
    await noteDeclines(services)
    expect(await slowUntil()).toEqual(after(160 * MINUTE_MS))
    expect(log.lines).toHaveLength(2)
  })

  test('of renewals are none that anybody tests', async () => {
    const renewal = { session_id: null, invoice_id: 'in_renewal' }
    await decline(30, start, renewal)
    await noteDeclines(services)
    expect(await slowUntil()).toBeNull()
    await decline(17, start, { invoice_id: 'in_first' })
    await noteDeclines(services)
    expect(await slowUntil()).not.toBeNull()
  })

  test.each([
    [8, false],
    [9, true],
  ])('ten for each of %d payments: alarm %s', async (pages, isAlarm) => {
    const payments = times(pages, null).map((_, at) => `pi_${at}`)
    const declined = payments.flatMap((payment) => times(10, payment))
    await insertDeclines(declined, start)
    await noteDeclines(services)
    expect(await slowUntil()).toEqual(isAlarm ? after(HOUR_MS) : null)
  })

  test('with real money are none while it is tried out', async () => {
    const declined = times(40, null).map((_, at) => `pi_${at}`)
    await insertDeclines(declined, start, { livemode: true })
    await noteDeclines(services)
    expect(await slowUntil()).toBeNull()
  })

  test('are as many as campaigners say', async () => {
    await changeDonationSetting(services, 'decline_least', 3)
    await changeDonationSetting(services, 'decline_share', 90)
    await changeDonationSetting(services, 'slow_minutes', 5)
    await decline(8, start)
    await pay(1, start)
    await noteDeclines(services)
    expect(await slowUntil()).toBeNull()
    await decline(1, start)
    await noteDeclines(services)
    expect(await slowUntil()).toEqual(after(5 * MINUTE_MS))
  })
})

describe('the thresholds', () => {
  test('are the usual ones until they are changed', async () => {
    expect(await readDonationSettings(services)).toEqual(
      defaultDonationSettings,
    )
    await changeDonationSetting(services, 'network_hour', 2)
    expect(await readDonationSettings(services)).toEqual({
      ...defaultDonationSettings,
      network_hour: 2,
    })
    const listed = await listDonationSettings(services)
    expect(listed.find(({ name }) => name === 'network_hour')).toEqual({
      name: 'network_hour',
      value: 2,
      usual: 4,
      changedAt: start,
    })
    await changeDonationSetting(services, 'network_hour', null)
    expect(await readDonationSettings(services)).toEqual(
      defaultDonationSettings,
    )
  })

  test.each([
    ['no_such_setting', 1],
    ['decline_least', 0],
    ['decline_share', 0],
    ['decline_share', 101],
    ['slow_minutes', 0],
    ['slow_minutes', 10_081],
    ['overall_hour', -1],
  ])('%s cannot become %d', async (name, value) => {
    const changing = changeDonationSetting(services, name, value)
    await expect(changing).rejects.toThrow(RangeError)
    await expect(changing).rejects.toThrow(name)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import {
  changeSetting,
  listSettings,
  readSettings,
} from '#app/features/signatures/intake-settings.server.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import { defaultSettings } from '#app/features/signatures/thresholds.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const away = useServicesAt(services)
beforeEach(async () => {
  await services.db.deleteFrom('intake_setting').execute()
})

/** As a process reads them that asks for the first time. */
function read() {
  return readSettings({ ...services, limits: createLimits() })
}

async function insert(name: string, value: number) {
  const row = { name, value, changed_at: new Date() }
  await services.db.insertInto('intake_setting').values(row).execute()
}

describe('a setting', () => {
  test('is the usual one until it is changed, and again when given up', async () => {
    expect(await read()).toEqual(defaultSettings)
    await changeSetting(services, 'hold_from_score', 80)
    await changeSetting(services, 'hold_from_score', 70)
    expect(await read()).toEqual({ ...defaultSettings, hold_from_score: 70 })
    await changeSetting(services, 'hold_from_score', null)
    expect(await read()).toEqual(defaultSettings)
  })

  test('is asked for once a second at most', async () => {
    const process = { ...services, limits: createLimits() }
    const first = await readSettings(process)
    await changeSetting(services, 'network_burst', 99)
    expect(await readSettings(process)).toBe(first)
    expect(process.limits.settings!.until).toBeLessThanOrEqual(
      Date.now() + 1_000,
    )
    process.limits.settings!.until = Date.now()
    expect(await readSettings(process)).toMatchObject({ network_burst: 99 })
  })

  test('that failed to be read is read anew', async () => {
    const limits = createLimits()
    await expect(readSettings({ ...away, limits })).rejects.toThrow()
    expect(await readSettings({ ...services, limits })).toEqual(defaultSettings)
  })

  test('of another version or of no use counts for nothing', async () => {
    await insert('of_another_version', 7)
    await insert('network_burst', Infinity)
    await insert('address_posts', -1)
    await insert('hold_from_score', 49.5)
    await insert('shared_factor', 0.5)
    await insert('attack_minutes', 1_000_001)
    await insert('toString', 1)
    expect(await read()).toEqual(defaultSettings)
    const listed = await listSettings(services)
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(defaultSettings))
  })

  test('is listed with the usual one and when it was changed', async () => {
    const changedAt = new Date('2027-01-02T03:04:05Z')
    const then = { ...services, now: () => changedAt }
    await changeSetting(then, 'tor_burst', 0)
    const listed = await listSettings(services)
    expect(listed).toHaveLength(Object.keys(defaultSettings).length)
    expect(listed.find(({ name }) => name === 'tor_burst')).toEqual({
      name: 'tor_burst',
      value: 0,
      usual: 100,
      changedAt,
    })
    const other = listed.find(({ name }) => name === 'network_burst')
    expect(other).toMatchObject({ value: 10, usual: 10, changedAt: null })
  })

  test.each([0, 1, 1_000_000])('can be %d', async (value) => {
    await changeSetting(services, 'attack_minutes', value)
    expect(await read()).toMatchObject({ attack_minutes: value })
  })

  test.each([
    ['no_such_setting', 7],
    ['toString', 7],
    ['network_burst', -1],
    ['network_burst', NaN],
    ['network_burst', Infinity],
    ['hold_from_score', 49.5],
    ['shared_factor', 1.5],
    ['attack_minutes', 1_000_001],
  ])('%s cannot become %d', async (name, value) => {
    const changing = changeSetting(services, name, value)
    await expect(changing).rejects.toThrow(RangeError)
    await expect(changing).rejects.toThrow(name)
    expect(await read()).toEqual(defaultSettings)
  })
})

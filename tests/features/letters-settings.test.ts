import { beforeEach, describe, expect, test } from 'vitest'
import {
  countrySwitch,
  findStop,
  goOn,
  listSwitches,
  stopSending,
  switchCountry,
} from '#app/features/letters/countries.server.ts'
import {
  changeLetterSetting,
  listLetterSettings,
  readLetterSettings,
} from '#app/features/letters/settings.server.ts'
import { defaultLetterSettings } from '#app/features/letters/thresholds.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const changedAt = new Date('2027-01-02T03:04:05Z')
const then = () => ({ ...services, now: () => changedAt })

beforeEach(async () => {
  await services.db.deleteFrom('letter_setting').execute()
  await services.db.deleteFrom('letter_country').execute()
})

describe('a limit', () => {
  test('is the usual one until it is changed, and again when given up', async () => {
    expect(await readLetterSettings(services)).toEqual(defaultLetterSettings)
    await changeLetterSetting(services, 'target_hour', 3)
    await changeLetterSetting(services, 'target_hour', 4)
    expect(await readLetterSettings(services)).toEqual({
      ...defaultLetterSettings,
      target_hour: 4,
    })
    await changeLetterSetting(services, 'target_hour', null)
    expect(await readLetterSettings(services)).toEqual(defaultLetterSettings)
  })

  test('is listed with the usual one and when it was changed', async () => {
    await changeLetterSetting(then(), 'day_cap', 7)
    const listed = await listLetterSettings(services)
    expect(listed.map(({ name }) => name)).toEqual(
      Object.keys(defaultLetterSettings),
    )
    expect(listed.find(({ name }) => name === 'day_cap')).toEqual({
      name: 'day_cap',
      value: 7,
      usual: 10_000,
      changedAt,
    })
    const other = listed.find(({ name }) => name === 'target_day')
    expect(other).toMatchObject({ value: 60, usual: 60, changedAt: null })
  })

  test('of another version or of no use counts for nothing', async () => {
    const rows = Object.entries({
      of_another_version: 7,
      toString: 1,
      target_hour: -1,
      quiet_from: 25,
      wait_days: 0,
    }).map(([name, value]) => ({ name, value, changed_at: changedAt }))
    await services.db.insertInto('letter_setting').values(rows).execute()
    expect(await readLetterSettings(services)).toEqual(defaultLetterSettings)
  })

  test.each([
    ['target_hour', 0],
    ['day_cap', 1_000_000],
    ['quiet_to', 24],
    ['wait_days', 1],
    ['alike_bits', 64],
  ])('%s can be %d', async (name, value) => {
    await changeLetterSetting(services, name, value)
    expect(await readLetterSettings(services)).toMatchObject({ [name]: value })
  })

  test.each([
    ['no_such_setting', 7],
    ['toString', 7],
    ['target_hour', -1],
    ['target_hour', NaN],
    ['target_hour', 1.5],
    ['day_cap', 1_000_001],
    ['quiet_from', 25],
    ['wait_days', 0],
    ['alike_bits', 65],
  ])('%s cannot become %d', async (name, value) => {
    const changing = changeLetterSetting(services, name, value)
    await expect(changing).rejects.toThrow(RangeError)
    await expect(changing).rejects.toThrow(name)
    expect(await readLetterSettings(services)).toEqual(defaultLetterSettings)
  })
})

describe('a country', () => {
  const on = { targetsOff: false, residentsOff: false }

  test('is on until it is switched off, and each way by itself', async () => {
    expect(await countrySwitch(services, 'HU')).toEqual(on)
    const [why, later] = ['An election.', 'A warning.']
    await switchCountry(then(), 'HU', { targetsOff: true, why })
    await switchCountry(then(), 'HU', { residentsOff: true, why: later })
    const both = { targetsOff: true, residentsOff: true }
    expect(await countrySwitch(services, 'HU')).toEqual(both)
    expect(await listSwitches(services)).toEqual([
      { country: 'HU', ...both, why: later, changedAt },
    ])
    await switchCountry(then(), 'HU', { targetsOff: false, why })
    await switchCountry(then(), 'HU', { residentsOff: false, why })
    expect(await countrySwitch(services, 'HU')).toEqual(on)
    expect(await listSwitches(services)).toEqual([])
    expect(await countrySwitch(services, 'DE')).toEqual(on)
  })

  test('is not off because everything is stopped', async () => {
    expect(await findStop(services)).toBeUndefined()
    await stopSending(then(), 'A mistake.')
    expect(await findStop(services)).toEqual({
      why: 'A mistake.',
      since: changedAt,
    })
    expect(await listSwitches(services)).toEqual([])
    expect(await countrySwitch(services, 'HU')).toEqual(on)
    await goOn(services)
    expect(await findStop(services)).toBeUndefined()
  })
})

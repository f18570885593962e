import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  goOn,
  stopSending,
  switchCountry,
} from '#app/features/letters/countries.server.ts'
import { listSeats } from '#app/features/letters/open-chambers.server.ts'
import { isQuiet } from '#app/features/letters/quiet-hours.ts'
import { changeLetterSetting } from '#app/features/letters/settings.server.ts'
import { takeDue } from '#app/features/letters/take-due.server.ts'
import { defaultLetterSettings } from '#app/features/letters/thresholds.ts'
import { timeZoneOf } from '#app/features/lawmakers/time-zone.ts'
import { countryCodes } from '#app/i18n/countries.ts'
import {
  insertCampaign,
  insertChamber,
  insertLetter,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { at, clearLetters, DAY_MS, start } from './letters-send-support.ts'

const usual = { quiet_from: 18, quiet_to: 8 }
const berlin = { country: 'DE', timeZone: 'Europe/Berlin' }

function quietAt(moment: string, seat = berlin, hours = usual): boolean {
  return isQuiet(new Date(moment), seat, hours)
}

describe('letters rest', () => {
  test.each([
    ['before eight', '2026-11-23T06:59:59Z', true],
    ['from eight on', '2026-11-23T07:00:00Z', false],
    ['until six', '2026-11-23T16:59:59Z', false],
    ['from six on', '2026-11-23T17:00:00Z', true],
    ['before midnight', '2026-11-23T22:59:59Z', true],
    ['after midnight', '2026-11-22T23:00:00Z', true],
    ['on Saturday', '2026-11-28T10:00:00Z', true],
    ['on Sunday', '2026-11-29T10:00:00Z', true],
    ['on Monday again', '2026-11-30T10:00:00Z', false],
    ['at seven in summer time', '2026-07-13T05:59:59Z', true],
    ['from eight in summer time', '2026-07-13T06:00:00Z', false],
  ])('in Berlin %s: %s', (_, moment, quiet) => {
    expect(quietAt(moment)).toBe(quiet)
  })

  test.each([
    ['MX', 'America/Mexico_City', '2026-11-24T00:30:00Z', true],
    ['MX', 'America/Mexico_City', '2026-11-23T23:30:00Z', false],
    ['IN', 'Asia/Kolkata', '2026-11-23T02:29:59Z', true],
    ['IN', 'Asia/Kolkata', '2026-11-23T02:30:00Z', false],
    // Friday and Saturday, only Sunday, Saturday and Sunday.
    ['SA', 'Asia/Riyadh', '2026-11-27T09:00:00Z', true],
    ['SA', 'Asia/Riyadh', '2026-11-29T09:00:00Z', false],
    ['IN', 'Asia/Kolkata', '2026-11-28T09:00:00Z', false],
    ['IN', 'Asia/Kolkata', '2026-11-29T09:00:00Z', true],
    ['AE', 'Asia/Dubai', '2026-11-27T09:00:00Z', false],
    ['AE', 'Asia/Dubai', '2026-11-29T09:00:00Z', true],
    ['EU', 'Europe/Brussels', '2026-11-28T10:00:00Z', true],
    ['XK', 'Europe/Belgrade', '2026-11-28T10:00:00Z', true],
  ])('in %s (%s) at %s: %s', (country, timeZone, moment, quiet) => {
    expect(quietAt(moment, { country, timeZone })).toBe(quiet)
  })

  test.each([
    ['within a day', { quiet_from: 12, quiet_to: 14 }, [12, 13]],
    ['from midnight', { quiet_from: 0, quiet_to: 2 }, [0, 1]],
    ['until midnight', { quiet_from: 22, quiet_to: 24 }, [22, 23]],
    ['over midnight', { quiet_from: 23, quiet_to: 1 }, [0, 23]],
  ])('%s', (_, hours, quiet) => {
    const utc = { country: 'GB', timeZone: 'UTC' }
    const all = Array.from({ length: 24 }, (_, hour) => hour)
    const found = all.filter((hour) => {
      const time = String(hour).padStart(2, '0')
      return quietAt(`2026-11-23T${time}:30:00Z`, utc, hours)
    })
    expect(found).toEqual(quiet)
  })

  test('never, where both hours are the same', () => {
    const hours = { quiet_from: 5, quiet_to: 5 }
    expect(quietAt('2026-11-28T02:00:00Z', berlin, hours)).toBe(false)
  })

  test('everywhere in the world, and everywhere they go sometime', () => {
    for (const country of [...countryCodes, 'EU', 'XK']) {
      const seat = { country, timeZone: timeZoneOf(country) }
      const hours = Array.from({ length: 7 * 24 }, (_, hour) =>
        isQuiet(new Date(start.getTime() + hour * 3_600_000), seat, usual),
      )
      const going = hours.filter((quiet) => !quiet).length
      expect(going, country).toBeGreaterThanOrEqual(5 * 10)
      expect(going, country).toBeLessThanOrEqual(6 * 10)
    }
  })
})

describe('a letter waits', () => {
  const services = useServices()
  let petition: Awaited<ReturnType<typeof insertCampaign>>
  const night = new Date('2026-11-23T23:00:00Z')

  beforeAll(async () => {
    petition = await insertCampaign(services)
  })
  beforeEach(() => clearLetters(services))

  async function queue(given: Parameters<typeof insertChamber>[1]) {
    const to = await insertChamber(services, {
      asOf: '2026-11-01',
      members: 1,
      ...given,
    })
    await insertLetter(services, { petition, to, at: start })
    return to
  }

  async function taken(moment: Date): Promise<number> {
    return (await takeDue(at(services, moment))).length
  }

  async function restsAt(moment: Date) {
    const seats = await listSeats(at(services, moment), defaultLetterSettings)
    return seats.map(({ rest }) => rest)
  }

  test('until it is day where its lawmaker sits', async () => {
    await queue({ timeZone: 'Europe/Berlin' })
    await queue({ country: 'MX', timeZone: 'America/Mexico_City' })
    expect(await taken(night)).toBe(1)
    expect(await taken(new Date('2026-11-24T07:00:00Z'))).toBe(1)
  })

  test('not at night, where the chamber is invented', async () => {
    await queue({ isSample: true })
    expect(await taken(night)).toBe(1)
  })

  test('as the campaign wants it', async () => {
    await queue({})
    await changeLetterSetting(services, 'quiet_from', 8)
    expect(await taken(night)).toBe(1)
  })

  test('while letters to its country are off', async () => {
    await queue({ country: 'HU' })
    const why = 'An election.'
    await switchCountry(services, 'HU', { residentsOff: true, why })
    await switchCountry(services, 'HU', { targetsOff: true, why })
    expect(await taken(start)).toBe(0)
    expect(await restsAt(start)).toEqual(['country-off'])
    await switchCountry(services, 'HU', { targetsOff: false, why })
    expect(await taken(start)).toBe(1)
  })

  test.each([
    ['its term is over', { termEnds: '2026-11-22' }, 'term-over'],
    ['it is older than a year', { asOf: '2025-11-22' }, 'old'],
  ] as const)('while its list is stale because %s', async (_, given, kind) => {
    const { id } = await queue(given)
    expect(await taken(start)).toBe(0)
    expect(await restsAt(start)).toEqual(['stale'])
    await services.db
      .updateTable('chamber')
      .set({
        stale_accepted_at: start,
        stale_accepted_kind: kind,
        stale_accepted_why: 'It is right.',
      })
      .where('id', '=', id)
      .execute()
    expect(await taken(start)).toBe(1)
  })

  test('while everything is stopped', async () => {
    await queue({})
    await queue({ isSample: true })
    await stopSending(services, 'A mistake in the letters.')
    expect(await taken(start)).toBe(0)
    expect(await taken(new Date(start.getTime() + DAY_MS))).toBe(0)
    await goOn(services)
    expect(await taken(start)).toBe(2)
  })
})

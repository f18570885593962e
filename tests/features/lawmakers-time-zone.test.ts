import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isTimeZone, timeZoneOf } from '#app/features/lawmakers/time-zone.ts'
import { countryCodes } from '#app/i18n/countries.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const codes = [...countryCodes, 'EU', 'XK']

test('every country has a zone that Node and PostgreSQL know', async () => {
  const zones = new Map(codes.map((code) => [code, timeZoneOf(code)]))
  const { rows } = await sql<{ name: string }>`
    select name from pg_timezone_names`.execute(services.db)
  const known = new Set(rows.map(({ name }) => name))
  const wrong = [...zones].filter(
    ([, zone]) => !known.has(zone) || !isTimeZone(zone),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['DE', 'Europe/Berlin'],
  ['EU', 'Europe/Brussels'],
  ['US', 'America/New_York'],
  ['CA', 'America/Toronto'],
  ['BR', 'America/Sao_Paulo'],
  ['IN', 'Asia/Kolkata'],
  ['RW', 'Africa/Kigali', 'Africa/Maputo'],
  ['GB', 'Europe/London'],
])('the zone of %s keeps the hours of its parliament', (code, ...zones) => {
  const hourIn = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'long' }).format(
      new Date('2026-07-01T12:00Z'),
    )
  expect(zones.map(hourIn)).toContain(hourIn(timeZoneOf(code)))
})

test('what no zone is called is none', () => {
  expect(() => timeZoneOf('ZZ')).toThrow(RangeError)
  // PostgreSQL reads the sign of an offset the other way round.
  const wrong = ['', 'Berlin/Europe', '+01:00', '-5', 'Europe/Berlin; drop']
  expect(wrong.filter(isTimeZone)).toEqual([])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOfNow } from '#app/features/desk/overview/now.ts'
import {
  isCut,
  mondayOf,
  momentsOf,
  readPeriod,
} from '#app/features/desk/overview/query.ts'

const now = new Date('2026-11-25T14:20:00Z')
const first = new Date('2026-01-05T09:00:00Z')

function read(text: string) {
  return readPeriod(new URLSearchParams(text), now, first)
}

describe('which time figures are about', () => {
  test.each([
    ['', '2026-10-27', '2026-11-25', 'day', 30],
    ['range=24h', '2026-11-24', '2026-11-25', 'hour', 24],
    ['range=24h&by=day', '2026-11-24', '2026-11-25', 'day', 2],
    ['range=7d', '2026-11-19', '2026-11-25', 'day', 7],
    ['range=7d&by=hour', '2026-11-19', '2026-11-25', 'hour', 168],
    ['range=all', '2026-01-05', '2026-11-25', 'week', 47],
    ['from=2026-11-03&to=2026-11-03', '2026-11-03', '2026-11-03', 'hour', 24],
    ['from=2020-01-01&to=2030-01-01', '2026-01-05', '2026-11-25', 'week', 47],
  ])('%s', (text, firstDay, lastDay, by, bars) => {
    const period = read(text)
    expect(period).toMatchObject({ firstDay, lastDay, by, problem: null })
    expect(momentsOf(period)).toHaveLength(bars)
  })

  test.each([
    'from=2026-02-30',
    'from=3.11.2026',
    'from=2026-11-09&to=2026-11-08',
    'from=2027-01-01',
  ])('%s is told, and 30 days are shown', (text) => {
    const period = read(text)
    expect(period.problem).toMatch(/\.$/)
    expect(period).toMatchObject({ range: '30d', firstDay: '2026-10-27' })
  })

  test('what is too fine to be drawn is drawn coarser', () => {
    expect(read('range=all&by=hour')).toMatchObject({
      by: 'day',
      tooFine: 'hour',
    })
  })

  test('whatever is typed, there are bars and not too many', () => {
    const day = fc.oneof(
      fc
        .date({ noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.string(),
    )
    fc.assert(
      fc.property(
        fc.record({ from: day, to: day, by: fc.string(), range: fc.string() }),
        (typed) => {
          const { from, to, by } = readPeriod(
            new URLSearchParams(typed),
            now,
            first,
          )
          expect(from.getTime()).toBeLessThan(to.getTime())
          const moments = momentsOf({ from, to, by })
          expect(moments.length).toBeGreaterThan(0)
          expect(moments.length).toBeLessThanOrEqual(750)
        },
      ),
    )
  })
})

test('days and weeks begin at midnight, and a first week may be cut', () => {
  const midnight = '2026-11-24T00:00:00.000Z'
  expect(read('range=24h&by=day').from.toISOString()).toBe(midnight)
  expect(read('range=24h').from.toISOString()).toBe('2026-11-24T15:00:00.000Z')

  const cut = read('from=2026-11-04&to=2026-11-25&by=week')
  expect(momentsOf(cut).map((week) => isCut(week, cut))).toEqual([
    true,
    false,
    false,
    false,
  ])
  const whole = read('from=2026-11-02&to=2026-11-25&by=week')
  expect(momentsOf(whole).some((week) => isCut(week, whole))).toBe(false)
})

describe('this week against the one before', () => {
  const on = (day: string, confirmed: number, lost = 0) => ({
    day,
    confirmed,
    lost,
  })

  test('only whole days are compared, with the same ones', () => {
    expect(mondayOf(now).toISOString()).toBe('2026-11-23T00:00:00.000Z')
    const days = [
      on('2026-11-16', 40),
      on('2026-11-17', 40),
      on('2026-11-18', 99),
      on('2026-11-22', 500),
      on('2026-11-23', 60),
      on('2026-11-24', 60, 2),
      on('2026-11-25', 7),
    ]
    const words = wordsOfNow(12_345, days, now)
    expect(words).toMatchObject({
      count: '12,345',
      today: '7',
      todayNote: 'None taken back',
      yesterday: '60',
      yesterdayNote: '2 taken back',
      week: '127',
    })
    expect(words.weekNote).toBe(
      'Monday to Tuesday: 120, against 80 on the same days of the week before, ' +
        '50 % more. The whole of last Wednesday had 99.',
    )
  })

  test('more that came back than were taken back are told so', () => {
    const words = wordsOfNow(3, [on('2026-11-25', 0, -3)], now)
    expect(words.todayNote).toBe('3 came back')
  })

  test('on a Monday there is no whole day to compare', () => {
    const monday = new Date('2026-11-23T23:59:59Z')
    const words = wordsOfNow(1, [on('2026-11-16', 4)], monday)
    expect(words.weekNote).toBe('Since today. The whole of last Monday had 4.')
  })
})

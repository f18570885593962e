import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstDay,
  lastDay,
  readPartialDate,
} from '#app/features/lawmakers/read/partial-date.ts'
import { standingOf } from '#app/features/lawmakers/read/standing.ts'

type Term = { start?: string | null; end?: string | null } | null

function standing(
  membership: Partial<Parameters<typeof standingOf>[0]>,
  term: Term,
  asOf = '2016-07-15',
) {
  const member = { start: null, end: null, inNewestTerm: true, isDead: false }
  const newest = term && { name: null, start: null, end: null, ...term }
  return standingOf({ ...member, ...membership }, { term: newest }, asOf)
}

describe('a list without terms', () => {
  test.each([
    [null, null, 'in-office'],
    ['2016', null, 'in-office'],
    ['2016-07-15', '2016-07-15', 'in-office'],
    ['2016-07-16', null, 'former'],
    ['2016-08', null, 'former'],
    ['2017', null, 'former'],
    ['2010', '2016', 'in-office'],
    ['2010', '2016-07', 'in-office'],
    ['2010', '2016-06', 'former'],
    ['2010', '2016-07-14', 'former'],
    ['2010', '9999-12-31', 'in-office'],
  ] as const)('from %s to %s: %s', (start, end, expected) => {
    expect(standing({ start, end }, null)).toBe(expected)
  })

  test('has nobody in office who died', () => {
    expect(standing({ isDead: true }, null)).toBe('former')
  })
})

describe('a list of terms', () => {
  test.each([
    [{ start: '2014', end: null }, 'in-office'],
    [{ start: '2014', end: '2016' }, 'in-office'],
    [{ start: '2014', end: '2016-07-15' }, 'in-office'],
    [{ start: '2014', end: '2016-07-14' }, 'last-term'],
    [{ start: '2011', end: '2015' }, 'last-term'],
    [{ start: '2016-07-16', end: null }, 'former'],
  ] as const)('whose newest is %j: %s', (term, expected) => {
    expect(standing({}, term)).toBe(expected)
  })

  test('has nobody in office who sat in an older term', () => {
    expect(standing({ inNewestTerm: false }, { start: '2014' })).toBe('former')
  })

  test('that is over tells who left before from who sat to its end', () => {
    const over = { start: '2011', end: '2015' }
    expect(standing({ end: '2014-03-01' }, over)).toBe('former')
    expect(standing({ end: '2015-03' }, over)).toBe('former')
    expect(standing({ end: '2015' }, over)).toBe('last-term')
    expect(standing({ end: '2015-12-31' }, over)).toBe('last-term')
    expect(standing({ isDead: true }, over)).toBe('former')
  })

  test('tells who came in the middle of it from who is to come', () => {
    const running = { start: '2014', end: '2018' }
    expect(standing({ start: '2015' }, running)).toBe('in-office')
    expect(standing({ start: '2016-09-01' }, running)).toBe('former')
    expect(standing({ end: '2016-01-01' }, running)).toBe('former')
  })
})

describe('dates', () => {
  test.each([
    ['2016', '2016'],
    ['2016-02', '2016-02'],
    [' 2016-02-29 ', '2016-02-29'],
    ['2016-02-29T23:00:00+01:00', '2016-02-29'],
    ['9999-12-31', '9999-12-31'],
    ['2015-02-29', undefined],
    ['2016-13', undefined],
    ['2016-00-00', undefined],
    ['31/12/2016', undefined],
    ['06/02/1952 01:00', undefined],
    ['16', undefined],
    ['20160229', undefined],
    ['2016-2-9', undefined],
    ['', undefined],
  ])('%j', (value, expected) => {
    expect(readPartialDate(value)).toBe(expected)
  })

  test('a year or a month lies between its first and its last day', () => {
    const day = fc
      .date({
        min: new Date('1000-01-01'),
        max: new Date('9999-12-31'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const part = date.slice(0, length)
        expect(readPartialDate(part)).toBe(part)
        expect(firstDay(part) <= date && date <= lastDay(part)).toBe(true)
      }),
    )
  })
})

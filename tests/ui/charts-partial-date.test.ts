import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatDay } from '#app/i18n/format.ts'
import { languages } from '#app/i18n/translate.ts'
import {
  endOf,
  formatPartial,
  formatPeriod,
  startOf,
} from '#app/ui/charts/partial-date.ts'

// West of UTC, where a local reading of midnight is the day before.
const zone = process.env.TZ
beforeAll(() => {
  process.env.TZ = 'America/Mexico_City'
})
afterAll(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const moment = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9998-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
const length = fc.constantFrom(4, 7, 10)

test('a moment lies within the year, the month and the day that name it', () => {
  fc.assert(
    fc.property(moment, length, (moment, length) => {
      const text = moment.toISOString().slice(0, length)
      expect(+startOf(text)).toBeLessThanOrEqual(+moment)
      expect(+endOf(text)).toBeGreaterThanOrEqual(+moment)
    }),
  )
})

test('the next date begins a millisecond after the end of one', () => {
  fc.assert(
    fc.property(moment, length, (moment, length) => {
      const text = moment.toISOString().slice(0, length)
      const next = new Date(+endOf(text) + 1)
      const following = next.toISOString().slice(0, length)
      expect(following > text).toBe(true)
      expect(startOf(following)).toEqual(next)
    }),
  )
})

test('a leap year has its day', () => {
  expect(endOf('2020-02')).toEqual(new Date('2020-02-29T23:59:59.999Z'))
  expect(endOf('2021-02')).toEqual(new Date('2021-02-28T23:59:59.999Z'))
})

test.each([
  '',
  '21',
  '2021-13',
  '2021-00',
  '2021-02-30',
  '2021-2',
  '2021-02-03T04:05',
  '+002021',
  '2021\n',
  ' 2021',
  'soon',
])('%j is no date', (text) => {
  expect(() => startOf(text)).toThrow(RangeError)
  expect(() => endOf(text)).toThrow(RangeError)
  expect(() => formatPartial('en', text)).toThrow(RangeError)
})

test('a date is told as exactly as it is known', () => {
  expect(formatPartial('en', '2017')).toBe('2017')
  expect(formatPartial('en', '2017-09')).toBe('September 2017')
  expect(formatPartial('en', '2018-10-02')).toBe('2 October 2018')
})

test('a whole day reads as everywhere else on the site', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...languages), (moment, language) => {
      const day = moment.toISOString().slice(0, 10)
      expect(formatPartial(language, day)).toBe(formatDay(language, day))
    }),
  )
})

test.each([
  ['2016', '2018', '2016 – 2018'],
  ['2017-09', '2017-11', 'September – November 2017'],
  ['2021-07-18', '2021-07-22', '18 – 22 July 2021'],
  ['2016', '2018-07', '2016 – July 2018'],
  ['2017-09', '2018-10-02', 'September 2017 – 2 October 2018'],
  ['2018-10-02', null, '2 October 2018'],
  ['2017-09', '2017-09', 'September 2017'],
])('from %s to %s is told as %s', (starts, ends, told) => {
  // Intl's spaces around a dash are thin ones.
  const plain = formatPeriod('en', starts, ends).replace(/\s/g, ' ')
  expect(plain).toBe(told)
})

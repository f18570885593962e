import { describe, expect, test } from 'vitest'
import { prepareList } from '#app/features/lawmakers/prepare-list.ts'
import type { ReadList } from '#app/features/lawmakers/read/record.ts'
import { aReadList, today } from '#tests/support/lawmaker-list.ts'

const prepare = (list: ReadList, asOf = today) =>
  prepareList(list, { asOf, today })
const members = (list: ReadList, asOf = today) =>
  prepare(list, asOf).chambers.flatMap(({ lawmakers }) => lawmakers)

describe('who is kept', () => {
  test('is in office on the day; others are counted', () => {
    const list = aReadList([
      { externalId: 'stays' },
      { externalId: 'left', end: '2026-11-21' },
      { externalId: 'comes', start: '2026-11-23' },
      { externalId: 'older', inNewestTerm: false },
      { externalId: 'dead', isDead: true },
    ])
    const { report } = prepare(list)
    expect(members(list).map((one) => one.externalId)).toEqual(['stays'])
    expect(report).toMatchObject({ people: 5, inOffice: 1, former: 4 })
  })

  test('is also who sat to the end of a term that is over', () => {
    const term = { name: '43', start: '2014-10-27', end: '2015-09' }
    const people = [{ externalId: 'last' }, { externalId: 'x', end: '2015-01' }]
    const { chambers, report } = prepare(aReadList(people, { term }))
    expect(chambers).toMatchObject([
      {
        term: '43',
        termEnds: '2015-09-30',
        lawmakers: [
          { externalId: 'last', termStart: '2014-10-27', termEnd: '2015-09' },
        ],
      },
    ])
    expect(report).toMatchObject({ inOffice: 0, lastTerm: 1, former: 1 })
    expect(report.warnings.join()).toMatch(/term of Assembly ended on 2015-09/)
  })

  test('is one record for several memberships: the open one', () => {
    const twice = { externalId: 'p1', name: 'Michelle Beispiel' }
    const list = aReadList([
      { ...twice, party: 'Old', start: '2024-05', end: '2025-09-29' },
      { ...twice, party: 'New', start: '2025-09-29' },
      { ...twice, party: 'First', start: '2020', inNewestTerm: false },
    ])
    expect(members(list)).toMatchObject([{ party: 'New' }])
    expect(prepare(list).report).toMatchObject({ people: 1, repeated: 1 })
    // The order of the rows says nothing.
    const turned = { ...list, people: list.people.toReversed() }
    expect(members(turned)).toMatchObject([{ party: 'New' }])
  })

  test('is by the membership that began last, where several are open', () => {
    const [early, late] = [
      { party: 'Old', start: '2024-05' },
      { party: 'New', start: '2025-09-29' },
    ]
    expect(members(aReadList([early, late]))).toMatchObject([{ party: 'New' }])
    expect(members(aReadList([late, early]))).toMatchObject([{ party: 'New' }])
  })

  test('has what any of their memberships that are not over says', () => {
    const late = { start: '2025-09-29', rawAddresses: ['a@b.example'] }
    const early = {
      ...{ start: '2024-05', area: 'Pest', party: 'Old' },
      rawAddresses: ['ann@parliament.example'],
    }
    const over = {
      ...{ end: '2025', area: 'Vas', party: 'Gone' },
      rawAddresses: ['x@gone.example'],
    }
    expect(members(aReadList([over, early, late]))).toMatchObject([
      {
        area: 'Pest',
        party: 'Old',
        address: 'a@b.example',
        otherAddresses: ['ann@parliament.example'],
      },
    ])
    const best = { ...late, area: 'Zala', party: 'New' }
    expect(members(aReadList([early, best]))).toMatchObject([
      { area: 'Zala', party: 'New' },
    ])
  })

  test('is in both chambers who sits in both', () => {
    const list = aReadList([{ externalId: 'p1' }])
    list.chambers.upper = { name: 'Senate', kind: 'upper', term: null }
    list.people.push({ ...list.people[0]!, chamber: 'upper' })
    const { chambers } = prepare(list)
    expect(chambers.map(({ lawmakers }) => lawmakers.length)).toEqual([1, 1])
  })

  test('leaves a chamber out in which nobody is in office, and says so', () => {
    const list = aReadList([{ end: '2020' }])
    const { chambers, report } = prepare(list)
    expect(chambers).toEqual([])
    expect(report.warnings).toEqual([
      'Nobody of Assembly is in office on 2026-11-22: it is left as it is.',
    ])
  })
})

describe('the end of a chamber’s term', () => {
  test.each([
    ['2016', '2016-12-31'],
    ['2016-02', '2016-02-29'],
    ['2016-02-03', '2016-02-03'],
  ])('%s is a day of the calendar', (end, day) => {
    const list = aReadList([{}], { term: { name: null, start: null, end } })
    expect(prepare(list).chambers).toMatchObject([{ termEnds: day }])
  })

  test('is that of all its members, where they all have the same', () => {
    const end = '2027-01-03'
    const same = aReadList([{ end }, { externalId: 'p2', end }])
    expect(prepare(same).chambers).toMatchObject([{ termEnds: end }])
    const staggered = aReadList([{ end }, { externalId: 'p2', end: '2029' }])
    expect(prepare(staggered).chambers).toMatchObject([{ termEnds: null }])
  })
})

describe('the report', () => {
  test('counts ways to write, and names what is no address', () => {
    const list = aReadList([
      { externalId: 'a' },
      { externalId: 'b', rawAddresses: [], contactForm: 'https://b.example' },
      { externalId: 'c', rawAddresses: ['amunoz'] },
      { externalId: 'd', rawAddresses: [] },
      // Who left says nothing about the list.
      { externalId: 'e', rawAddresses: ['gone'], end: '2020' },
    ])
    expect(prepare(list).report).toMatchObject({
      withAddress: 1,
      withFormOnly: 1,
      rejected: [{ name: 'Member c', value: 'amunoz', reason: 'no-at' }],
    })
  })

  test('names who share an address, whatever its case', () => {
    const list = aReadList([
      { externalId: 'a', rawAddresses: ['Office@parliament.example'] },
      { externalId: 'b', rawAddresses: ['office@Parliament.example'] },
      { externalId: 'c' },
    ])
    expect(prepare(list).report.shared).toEqual([
      { address: 'office@parliament.example', names: ['Member a', 'Member b'] },
    ])
  })

  test('names people of one name and area under several ids', () => {
    const list = aReadList([
      { externalId: 'a', name: 'Éva Példa', area: 'Pest' },
      { externalId: 'b', name: 'EVA PELDA', area: 'pest' },
      { externalId: 'c', name: 'Éva Példa', area: 'Vas' },
    ])
    expect(prepare(list).report.duplicates).toEqual([
      { name: 'Éva Példa', area: 'Pest', ids: ['a', 'b'] },
    ])
  })

  test('warns of a list that is old', () => {
    const start = '2025-01'
    const old = prepare(aReadList([{ start }]), '2025-11-21').report
    expect(old.warnings).toEqual([
      expect.stringContaining('The list is of 2025-11-21'),
    ])
    const fresh = prepare(aReadList([{ start }]), '2025-11-22').report
    expect(fresh.warnings).toEqual([])
  })

  test('warns where no date shows how old a list is', () => {
    expect(prepare(aReadList([{}])).report).toMatchObject({
      isUndated: true,
      warnings: [
        'Nothing says how old the list of Assembly is. It is taken to be of 2026-11-22.',
      ],
    })
    const term = { name: '40', start: '2014-05-10', end: null }
    const list = aReadList([{}], { term })
    expect(prepare(list).report).toMatchObject({
      isUndated: true,
      warnings: [
        'Nothing of Assembly is newer than 2014-05-10. It is taken to be of 2026-11-22.',
      ],
    })
    expect(prepare(list, '2015-05-09').report.isUndated).toBe(false)
    expect(prepare(list, '2015-05-10').report.isUndated).toBe(true)
    const later = aReadList([{ start: '2026-02-01' }], { term })
    expect(prepare(later).report).toMatchObject({
      ...{ isUndated: false, warnings: [] },
    })
  })

  const isUndated = (...given: Parameters<typeof aReadList>) =>
    prepare(aReadList(...given)).report.isUndated

  test('takes the newest date for the age of a list, whoever has it', () => {
    expect(isUndated([{ start: '2025-11-22' }])).toBe(true)
    expect(isUndated([{ start: '2025-11-23' }])).toBe(false)
    const before = { externalId: 'p2', start: '2020' }
    expect(isUndated([{}, { ...before, end: '2026-03' }])).toBe(false)
    expect(isUndated([{}, { ...before, end: '2025-03' }])).toBe(true)
  })

  test.each([
    ['2026-11', false],
    ['2027-05-04', false],
    ['2035-11-22', false],
    ['2035-11-23', true],
    ['9999-12-31', true],
  ])('takes an end that lies ahead for a sign, if it is one: %s', (end, is) => {
    expect(isUndated([{ start: '2020', end }])).toBe(is)
    const term = { name: '40', start: '2020', end }
    expect(isUndated([{}], { term })).toBe(is)
  })

  test('names nobody who shares an address with themself', () => {
    const list = aReadList([{ externalId: 'p1' }])
    list.chambers.upper = { name: 'Senate', kind: 'upper', term: null }
    list.people.push({ ...list.people[0]!, chamber: 'upper' })
    expect(prepare(list).report.shared).toEqual([])
  })

  test('hands on what the reader found odd, with its place', () => {
    const list = aReadList([{ start: '2026' }])
    list.warnings.push(
      { file: 'a.csv', line: 3, message: 'Letters are lost.' },
      { file: 'a.csv', line: null, message: 'No country.' },
    )
    expect(prepare(list).report.warnings).toEqual([
      'a.csv, line 3: Letters are lost.',
      'a.csv: No country.',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { chooseAddresses } from '#app/features/lawmakers/read/choose-addresses.ts'

function person(key: string, rawAddresses: string[], chamber = 'lower') {
  return { key, person: key, chamber, rawAddresses }
}

describe('of several addresses', () => {
  test('the one in the domain of most members is written to', () => {
    const { people } = chooseAddresses([
      person('1', ['ann@party.example; ann@house.example']),
      person('2', ['b@house.example']),
      person('3', ['c@House.example, c@house.example']),
      person('4', ['d@party.example; d@mail.example']),
    ])
    expect(people.get('1')).toEqual({
      address: 'ann@house.example',
      others: ['ann@party.example'],
      rejected: [],
    })
    expect(people.get('3')).toMatchObject({ others: [] })
    expect(people.get('4')).toMatchObject({ address: 'd@party.example' })
  })

  test('members of another chamber have no say in it', () => {
    const { people } = chooseAddresses([
      person('1', ['a@one.example; a@other.example'], 'upper'),
      person('2', ['b@one.example'], 'upper'),
      person('3', ['c@other.example']),
      person('4', ['d@other.example']),
    ])
    expect(people.get('1')!.address).toBe('a@one.example')
  })

  test('one person with many in a domain has one say', () => {
    const { people } = chooseAddresses([
      person('1', ['a@one.example; b@one.example; c@one.example']),
      person('2', ['d@one.example; d@other.example']),
      person('3', ['e@other.example']),
      person('4', ['f@other.example']),
    ])
    expect(people.get('2')!.address).toBe('d@other.example')
  })

  test('the first is, where domains are equal', () => {
    const both = ['z@a.example', 'y@b.example']
    const { people } = chooseAddresses([person('1', both)])
    expect(people.get('1')).toMatchObject({
      address: both[0],
      others: [both[1]],
    })
  })

  test('those of all memberships count, each once', () => {
    const { people, shared } = chooseAddresses([
      person('1', ['ann@house.example', 'x']),
      person('1', ['ANN@house.example', 'x', 'lee@house.example']),
    ])
    expect(people.get('1')).toEqual({
      address: 'ann@house.example',
      others: ['lee@house.example'],
      rejected: [{ value: 'x', reason: 'placeholder' }],
    })
    expect(shared).toEqual(new Map())
  })
})

test('somebody without an address has none', () => {
  const { people } = chooseAddresses([person('1', []), person('2', ['-'])])
  expect(people.get('1')).toEqual({ address: null, others: [], rejected: [] })
  expect(people.get('2')!.rejected).toHaveLength(1)
})

test('odd rows 18 and 19: an address of several people is told', () => {
  const { shared } = chooseAddresses([
    person('1', ['Group@party.example']),
    person('2', ['b@house.example; group@party.example']),
    person('3', ['group@PARTY.example'], 'upper'),
    person('4', ['d@house.example']),
  ])
  expect(shared).toEqual(new Map([['group@party.example', ['1', '2', '3']]]))
})

test('nobody shares an address with themself in another chamber', () => {
  const twice = ['lower', 'upper'].map((chamber) => ({
    ...person(`1 ${chamber}`, ['ann@house.example'], chamber),
    person: '1',
  }))
  expect(chooseAddresses(twice).shared).toEqual(new Map())
  const { shared } = chooseAddresses([
    ...twice,
    person('2', ['ANN@house.example']),
  ])
  expect([...shared.values()]).toEqual([['1 lower', '2']])
})

test('one address of sixty thousand is found at once', () => {
  const people = Array.from({ length: 60_000 }, (_, at) =>
    person(String(at), ['office@house.example']),
  )
  // Of the processor: what else runs on the machine does not count.
  const started = process.cpuUsage()
  const { shared } = chooseAddresses(people)
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1_000).toBeLessThan(1_000)
  expect(shared.get('office@house.example')).toHaveLength(60_000)
})

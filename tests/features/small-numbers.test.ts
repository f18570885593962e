import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mergeSmall,
  SMALLEST_PUBLIC,
  total,
} from '#app/features/signatures/count.server.ts'
import { goalFor } from '#app/features/petitions/state.ts'

function counts(...numbers: number[]) {
  return numbers.map((count, at) => ({ code: `C${at}`, count }))
}

/** Counts by country as the database gives them, largest first. */
const anyCounts = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1 })), {
    maxLength: 40,
  })
  .map((numbers) => counts(...numbers.toSorted((one, other) => other - one)))

describe('countries with few signatures', () => {
  test.each([
    ['none at all', [], []],
    ['all are large', [30, 10], [30, 10]],
    ['two are small', [30, 9, 9], [30, 'rest 18']],
    ['one is small: the next joins it', [30, 20, 9], [30, 'rest 29']],
    ['one of two is small', [30, 9], ['rest 39']],
    ['the only one is small', [9], ['rest 9']],
    ['the only one is large', [10], [10]],
    ['all are small', [9, 5, 1], ['rest 15']],
  ])('%s', (_, given, shown) => {
    const merged = mergeSmall(counts(...given)).map(({ code, count }) =>
      code === null ? `rest ${count}` : count,
    )
    expect(merged).toEqual(shown)
  })

  test('are merged so that nobody can be told, whatever the numbers', () => {
    expect(SMALLEST_PUBLIC).toBe(10)
    fc.assert(
      fc.property(anyCounts, (given) => {
        const shown = mergeSmall(given)
        const named = shown.filter(({ code }) => code !== null)
        const rest = shown.filter(({ code }) => code === null)

        expect(total(shown)).toBe(total(given))
        for (const { count } of named) expect(count).toBeGreaterThanOrEqual(10)
        expect(rest.length).toBeLessThanOrEqual(1)
        const merged = given.length - named.length
        if (merged === 1) expect(given).toHaveLength(1)
        expect(rest).toHaveLength(merged > 0 ? 1 : 0)
        expect(shown).toEqual([...given.slice(0, named.length), ...rest])
      }),
      { numRuns: 1000 },
    )
  })

  test('no more are merged than have to be', () => {
    fc.assert(
      fc.property(anyCounts, (given) => {
        const small = given.filter(({ count }) => count < 10).length
        const merged =
          given.length - mergeSmall(given).filter(({ code }) => code).length
        expect(merged).toBe(small === 1 && given.length > 1 ? 2 : small)
      }),
    )
  })
})

describe('the goal', () => {
  test.each([
    [0, 100],
    [99, 100],
    [100, 250],
    [249, 250],
    [250, 500],
    [499, 500],
    [500, 1_000],
    [999, 1_000],
    [1_000, 2_500],
    [2_500, 5_000],
    [5_000, 10_000],
    [99_999, 100_000],
    [100_000, 250_000],
    [12_345_678, 25_000_000],
  ])('of %i signatures is %i', (count, goal) => {
    expect(goalFor(count)).toBe(goal)
  })

  test('is above the count, not far above, and a round number', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (count) => {
        const goal = goalFor(count)
        expect(goal).toBeGreaterThan(count)
        expect(goal).toBeLessThanOrEqual(Math.max(100, count * 2.5))
        expect(String(goal)).toMatch(/^(1|25|5)0+$/)
        expect(goalFor(goal - 1)).toBe(goal)
      }),
    )
  })
})

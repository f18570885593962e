import { expect, test } from 'vitest'
import { retryDelaySeconds } from '#app/jobs/retry.ts'

test.each([
  [1, 30],
  [2, 60],
  [3, 120],
  [4, 180],
  [5, 180],
  [60, 180],
  [2_000, 180],
])('after %i tries it waits %i minutes', (attempts, minutes) => {
  expect(retryDelaySeconds(attempts)).toBe(minutes * 60)
})

test.each([0, -1, 1.5, NaN, Infinity])('%d tries are refused', (attempts) => {
  expect(() => retryDelaySeconds(attempts)).toThrow(RangeError)
})

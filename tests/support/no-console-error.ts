import { afterEach, beforeEach, expect, vi } from 'vitest'

// What the program writes to the console in a test is a fault that nobody
// asserted: it fails the test.
beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  const { calls } = vi.mocked(console.error).mock
  vi.mocked(console.error).mockRestore()
  expect(calls).toEqual([])
})

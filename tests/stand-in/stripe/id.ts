import { randomBytes } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Like Stripe's: `pi_3Rk…`, `cs_test_a1…`; nobody can guess one. */
export function newId(prefix: string, length = 24): string {
  const letters = [...randomBytes(length)].map(
    (byte) => LETTERS[byte % LETTERS.length],
  )
  return prefix + letters.join('')
}

import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'

export type Solved = {
  challenge: Challenge
  solution: { counter: number; derivedKey: string }
}

/** What the sign form's script works out in a browser. */
export async function solve(challenge: Challenge): Promise<Solved> {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('There is no solution')
  return { challenge, solution }
}

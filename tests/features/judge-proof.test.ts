import { describe, expect, test } from 'vitest'
import { createLimits } from '#app/features/signatures/limits.ts'
import {
  makeChallenge,
  spendProof,
} from '#app/features/signatures/proof.server.ts'
import { openSecrets } from '#app/secrets.server.ts'
import { type Solved, solve } from '#tests/support/proof.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'

const services = useServices()
const madeAt = new Date('2027-01-02T03:04:05.678Z')
const HOUR_MS = 60 * 60 * 1000

/** One process; `after` ms after challenges are made. */
function aProcess(after = 0) {
  const now = () => new Date(madeAt.getTime() + after)
  return { ...services, now, limits: createLimits() }
}

async function aProof(): Promise<Solved> {
  return solve(await makeChallenge(aProcess()))
}

function spend(proof: Solved | string, process = aProcess()) {
  const text = typeof proof === 'string' ? proof : JSON.stringify(proof)
  return spendProof(process, text)
}

describe('a proof of work', () => {
  test('is good, and says when the challenge was made', async () => {
    expect(await spend(await aProof())).toEqual({ kind: 'good', madeAt })
  })

  test('is good once', async () => {
    const process = aProcess()
    const proof = await aProof()
    expect(await spend(proof, process)).toMatchObject({ kind: 'good' })
    expect(await spend(proof, process)).toEqual({ kind: 'bad' })
    expect(await spend(await aProof(), process)).toMatchObject({ kind: 'good' })
  })

  test('stays used for as long as it would be good', async () => {
    const proof = await aProof()
    const limits = createLimits()
    const at = (ms: number) => ({ ...aProcess(ms), limits })
    expect(await spend(proof, at(0))).toMatchObject({ kind: 'good' })
    for (const ms of [HOUR_MS / 2, HOUR_MS, 2 * HOUR_MS - 1]) {
      expect(await spend(proof, at(ms))).toEqual({ kind: 'bad' })
    }
  })

  test('is good for two hours, then as if there were none', async () => {
    const proof = await aProof()
    const late = await spend(proof, aProcess(2 * HOUR_MS - 1))
    expect(late).toMatchObject({ kind: 'good' })
    const missing = { kind: 'missing' }
    expect(await spend(proof, aProcess(2 * HOUR_MS))).toEqual(missing)
    expect(await spend('')).toEqual(missing)
  })

  test('is good in every process with the same secrets, and in no other', async () => {
    const proof = await aProof()
    const secrets = openSecrets(`${services.dataDir}/secrets`, false)
    const same = { ...aProcess(), keys: { ...services.keys, secrets } }
    expect(await spend(proof, same)).toMatchObject({ kind: 'good' })
    const other = openSecrets(`${services.dataDir}/others`, true)
    const keys = { ...services.keys, secrets: other }
    expect(await spend(proof, { ...aProcess(), keys })).toEqual({ kind: 'bad' })
  })
})

/** Each changes a good proof so that it is none. */
const forgeries: Record<string, (proof: Solved, other: Solved) => unknown> = {
  'without the work': ({ challenge }) => ({
    challenge,
    solution: {
      counter: 1,
      derivedKey: challenge.parameters.keyPrefix.padEnd(64, '0'),
    },
  }),
  'with the answer to another': ({ challenge }, { solution }) => ({
    challenge,
    solution,
  }),
  'made to look newer': ({ challenge, solution }) => ({
    challenge: {
      ...challenge,
      parameters: { ...challenge.parameters, data: { at: Date.now() } },
    },
    solution,
  }),
  'made easier': ({ challenge, solution }) => ({
    challenge: {
      ...challenge,
      parameters: { ...challenge.parameters, cost: 1 },
    },
    solution,
  }),
  'with the signature of another': ({ challenge, solution }, other) => ({
    challenge: { ...challenge, signature: other.challenge.signature },
    solution,
  }),
  'without a signature': ({ challenge, solution }) => ({
    challenge: { ...challenge, signature: '' },
    solution,
  }),
  'with a number that is none': ({ challenge, solution }) => ({
    challenge,
    solution: { ...solution, counter: '7' },
  }),
  'with an answer that is no text': ({ challenge, solution }) => ({
    challenge,
    solution: { ...solution, derivedKey: [solution.derivedKey] },
  }),
  'that is null': () => null,
  'that is a list': () => [],
  'that is a number': () => 7,
  'with more than fits': (proof) => ({ ...proof, more: 'x'.repeat(2_000) }),
}

test.each(Object.entries(forgeries))('a proof %s is bad', async (_, forge) => {
  const forged = JSON.stringify(forge(await aProof(), await aProof()))
  expect(await spend(forged)).toEqual({ kind: 'bad' })
})

test.each(['{', '{"challenge":{"parameters":{}}}', '[['.repeat(900), '\u0000'])(
  'what is no proof at all is bad: %s',
  async (text) => {
    expect(await spend(text)).toEqual({ kind: 'bad' })
  },
)

test('the work is harder in an attack', async () => {
  async function numbers(attackUntil: number): Promise<number[]> {
    const process = { ...aProcess(), limits: createLimits() }
    process.limits.attackUntil = attackUntil
    const challenges = times(12, process).map(makeChallenge)
    const solved = (await Promise.all(challenges)).map(solve)
    return (await Promise.all(solved)).map(({ solution }) => solution.counter)
  }
  expect(Math.max(...(await numbers(0)))).toBeLessThanOrEqual(100)
  expect(Math.max(...(await numbers(madeAt.getTime())))).toBeLessThan(101)
  expect(Math.max(...(await numbers(madeAt.getTime() + 1)))).toBeGreaterThan(
    100,
  )
})

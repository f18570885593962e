import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge, Payload } from 'altcha-lib/types'
import type { Services } from '#app/services.server.ts'
import { isUnderAttack, PROOF_MS } from './limits.ts'

/**
 * Rounds of PBKDF2 in one try: it is a browser's own native code, so that
 * whoever brings special programs gains little over a visitor.
 */
const ROUNDS = 2_000
/**
 * The answer is the only fitting one of so many numbers: half of them are tried
 * on average, 100,000 rounds, and none takes more than twice as long. A slow
 * phone makes about 300,000 a second.
 */
const NUMBERS = 100
const HARDER_IN_ATTACK = 8
/** A proof has about 600. */
const MOST_CHARACTERS = 2_000

type Given = Pick<Services, 'keys' | 'now' | 'limits'>

/**
 * Work for a browser, with the moment it was set: that is how a form which is
 * the same for everybody learns how long it was open. Costs one try.
 */
export function makeChallenge({
  keys,
  limits,
  now,
}: Given): Promise<Challenge> {
  const factor = isUnderAttack(limits, now()) ? HARDER_IN_ATTACK : 1
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS,
    counter: randomInt(NUMBERS * factor),
    deriveKey,
    data: { at: now().getTime() },
    ...secretsOf(keys),
  })
}

/** `madeAt`: when the challenge was asked for. */
export type Proof =
  { kind: 'good'; madeAt: Date } | { kind: 'missing' } | { kind: 'bad' }

/**
 * Looks at what the form brought, and spends it: the second time it is bad. What
 * is too old counts as missing, because pages stay open.
 */
export async function spendProof(
  { keys, limits, now }: Given,
  text: string,
): Promise<Proof> {
  if (text === '') return { kind: 'missing' }
  const solved = await solvedChallenge(keys, text)
  if (!solved) return { kind: 'bad' }

  const madeAt = solved.data!.at as number
  const age = now().getTime() - madeAt
  if (age >= PROOF_MS) return { kind: 'missing' }
  const uses = limits.proofs.add(solved.keySignature!, now().getTime())
  return uses > 1 ? { kind: 'bad' } : { kind: 'good', madeAt: new Date(madeAt) }
}

/** What we signed, if the text holds that and the answer to it. */
async function solvedChallenge(
  keys: Services['keys'],
  text: string,
): Promise<Challenge['parameters'] | undefined> {
  if (text.length > MOST_CHARACTERS) return undefined
  const secrets = secretsOf(keys)
  try {
    const { challenge, solution } = JSON.parse(text) as Payload
    const given = { challenge, solution, deriveKey, ...secrets }
    const { verified } = await verifySolution(given)
    return verified ? challenge.parameters : undefined
  } catch {
    return undefined // of another shape than a proof
  }
}

function secretsOf({ secrets }: Services['keys']) {
  return {
    hmacSignatureSecret: secrets.derived('moratorium/challenge/v1'),
    hmacKeySignatureSecret: secrets.derived('moratorium/challenge-key/v1'),
  }
}

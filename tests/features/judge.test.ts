import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  judge,
  noSignals,
  type Signals,
} from '#app/features/signatures/judge.server.ts'
import { createLimits } from '#app/features/signatures/limits.ts'
import { makeChallenge } from '#app/features/signatures/proof.server.ts'
import { POINTS, type Reason, scoreOf } from '#app/features/signatures/score.ts'
import { defaultSettings } from '#app/features/signatures/thresholds.ts'
import { hashDomain } from '#app/features/signatures/address-hash.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { solve } from '#tests/support/proof.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'

const services = useServices()
const now = new Date('2027-01-02T03:04:05Z')
let petitionId: string
beforeAll(async () => {
  petitionId = (await insertPetition(services)).id
})

type Given = Partial<Signals> & {
  name?: string
  email?: string
  address?: Buffer
  petitionId?: string
}

/** Judges what comes to one process, which has seen nothing yet. */
function aProcess() {
  const process = { ...services, limits: createLimits(), now: () => now }
  const judged = (given: Given = {}) =>
    judge(process, {
      petitionId: given.petitionId ?? petitionId,
      signer: {
        name: given.name ?? 'Ada Lovelace',
        email: given.email ?? 'ada@gmail.com',
      },
      addressHash: given.address ?? randomBytes(32),
      signals: { ...noSignals, ...given },
    })
  /** Of a challenge that was made so long ago. */
  async function aProof(seconds = 20): Promise<string> {
    const earlier = new Date(now.getTime() - seconds * 1_000)
    const made = { ...process, now: () => earlier }
    return JSON.stringify(await solve(await makeChallenge(made)))
  }
  return { process, judged, aProof }
}

async function reasonsFor(given: Given): Promise<string[]> {
  const { judged, aProof } = aProcess()
  return (await judged({ proof: await aProof(), ...given })).reasons
}

const office = { network: '203.0.113.0/24', isTor: false, isShared: false }
const tor = { network: '198.51.100.0/24', isTor: true, isShared: false }
const HELD = defaultSettings.hold_from_score

describe('ordinary people are below the threshold', () => {
  test('with script there is no reason at all', async () => {
    const { judged, aProof } = aProcess()
    const client = office
    const judgement = await judged({ proof: await aProof(), client })
    expect(judgement).toMatchObject({ score: 0, reasons: [] })
  })

  test('without script, from Tor, also when others fill its limit', async () => {
    const { judged } = aProcess()
    for (const each of times(130, { client: tor })) {
      const { score } = await judged(each)
      expect(score).toBeLessThan(HELD)
    }
    const { reasons } = await judged({ client: tor })
    expect(reasons).toEqual(['proof-missing', 'tor-limit'])
  })

  test('without script, in an office with nine others', async () => {
    const { judged } = aProcess()
    for (const each of times(10, { client: office })) {
      expect(await judged(each)).toMatchObject({ score: 10 })
    }
    expect((await judged({ client: office })).score).toBeGreaterThan(HELD)
  })

  test('without script, whose name looks odd and who signs in a hurry', async () => {
    const { judged } = aProcess()
    expect((await judged({ name: 'Xkcdpqrstnv' })).score).toBeLessThan(HELD)
    expect(POINTS['too-fast'] + POINTS['odd-name']).toBeLessThan(HELD)
  })

  /** No other may: others can cause it, or it is nobody's fault. */
  const HOLD_ALONE: Reason[] = [
    'honeypot',
    'proof-missing-in-attack',
    'network-burst',
    'network-sustained',
  ]
  const others = (Object.keys(POINTS) as Reason[]).filter(
    (reason) => !HOLD_ALONE.includes(reason),
  )
  test.each(others)('without script, of whom there is %s besides', (reason) => {
    expect(scoreOf(['proof-missing', reason])).toBeLessThan(HELD)
  })

  test('without script, who confirms at once', () => {
    const both = scoreOf(['proof-missing', 'confirmed-at-once'])
    expect(both).toBeLessThan(HELD)
  })
})

describe('what is suspicious', () => {
  test.each<[string, Given]>([
    ['honeypot', { website: 'https://cheap.example' }],
    ['proof-missing', { proof: '' }],
    ['proof-bad', { proof: '{}' }],
    ['odd-name', { name: 'asdf asdf' }],
    ['disposable-domain', { email: 'ada@mailinator.com' }],
    ['disposable-domain', { email: 'ada@box.mailinator.com' }],
  ])('is %s', async (reason, given) => {
    expect(await reasonsFor(given)).toEqual([reason])
  })

  test.each(['gmail.com', 'mailinator.com.example.org', 'uni-graz.at'])(
    'is not an address at %s',
    async (domain) => {
      expect(await reasonsFor({ email: `ada@${domain}` })).toEqual([])
    },
  )

  test('is posting within three seconds', async () => {
    const { judged, aProof } = aProcess()
    const at = async (seconds: number) =>
      (await judged({ proof: await aProof(seconds) })).reasons
    expect(await at(0)).toEqual(['too-fast'])
    expect(await at(2.999)).toEqual(['too-fast'])
    expect(await at(3)).toEqual([])
  })

  test('is one address again and again, and one network', async () => {
    const { judged } = aProcess()
    const address = randomBytes(32)
    for (const each of times(3, { address })) await judged(each)
    const { reasons } = await judged({ address })
    expect(reasons).toEqual(['proof-missing', 'address-repeats'])
    for (const each of times(10, { client: office })) await judged(each)
    const { reasons: crowd } = await judged({ client: office })
    expect(crowd).toEqual(['proof-missing', 'network-burst'])
  })

  test('is one small domain again and again, but no provider, no reserved one', async () => {
    const { judged } = aProcess()
    const twentyFirst = async (domain: string) => {
      const each = { email: `ada@${domain}` }
      for (const same of times(20, each)) await judged(same)
      return (await judged(each)).reasons
    }
    expect(await twentyFirst('small.net')).toContain('domain-burst')
    expect(await twentyFirst('yahoo.com')).not.toContain('domain-burst')
    expect(await twentyFirst('example.org')).not.toContain('domain-burst')
    expect(await twentyFirst('not-example.org')).toContain('domain-burst')
  })

  test('is a missing proof above all in an attack', async () => {
    const { process, judged, aProof } = aProcess()
    process.limits.attackUntil = now.getTime() + 1
    const without = await judged()
    expect(without.reasons).toEqual(['proof-missing-in-attack', 'overall'])
    expect(without.score).toBeGreaterThanOrEqual(HELD)
    const having = await judged({ proof: await aProof() })
    expect(having).toMatchObject({ score: 20, reasons: ['overall'] })
  })

  test('adds up', async () => {
    const { judged } = aProcess()
    const { score, reasons } = await judged({ website: 'x', name: '<Ada>' })
    expect(reasons).toEqual(['honeypot', 'proof-missing', 'odd-name'])
    expect(score).toBe(100 + 10 + 15)
  })
})

describe('what is kept', () => {
  test('of the network is its tag of the day', async () => {
    const { judged } = aProcess()
    const { network_tag } = await judged({ client: office })
    expect(network_tag).toHaveLength(16)
    const again = await aProcess().judged({ client: office })
    expect(again.network_tag).toEqual(network_tag)
    expect((await judged({ client: tor })).network_tag).not.toEqual(network_tag)
    expect((await judged()).network_tag).toBeNull()
  })

  test('of the mail domain is a provider’s name or a hash of the petition’s own', async () => {
    const other = await insertPetition(services)
    const { judged } = aProcess()
    const domainOf = async (email: string, petition = petitionId) =>
      (await judged({ email, petitionId: petition })).mail_domain
    expect(await domainOf('ada@gmail.com')).toBe('gmail.com')
    const small = await domainOf('ada@small.example')
    expect(small).toMatch(/^#[0-9a-f]{32}$/)
    expect(await domainOf('bob@small.example')).toBe(small)
    expect(await domainOf('ada@other.example')).not.toBe(small)
    expect(await domainOf('ada@small.example', other.id)).not.toBe(small)
    const pepper = services.keys.secrets.pepper(petitionId)
    const hash = (id: string) => hashDomain(pepper, id, 'small.example')
    expect(small).toBe(`#${hash(petitionId).toString('hex', 0, 16)}`)
    expect(hash(petitionId)).not.toEqual(hash(other.id))
  })

  test('fits the database', async () => {
    const { judged } = aProcess()
    const { reasons, ...row } = await judged({ client: office, website: 'x' })
    expect(Object.keys(row).sort()).toEqual([
      'mail_domain',
      'network_tag',
      'score',
    ])
    expect(reasons.every((reason) => !reason.includes(','))).toBe(true)
  })
})

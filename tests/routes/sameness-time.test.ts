import { Agent } from 'node:http'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Services } from '#app/services.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  fourAddresses,
  type Kind,
  kinds,
} from '#tests/support/four-addresses.ts'
import { useServices } from '#tests/support/services.ts'
import { post, typed } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

/** What the medians of the same work may differ by. */
const MOST_APART = 0.05
/** A noisy machine may spoil a series, but not three in a row. */
const TRIES = 3
const ROUNDS = 250
const WARM_UP = 30

test('the time of the answer does not tell who signed before', async () => {
  const tries: number[] = []
  while (tries.length < TRIES && !tries.some((one) => one <= MOST_APART)) {
    tries.push(apart(await measure(ROUNDS)))
  }
  expect(Math.min(...tries), tries.join(', ')).toBeLessThanOrEqual(MOST_APART)
}, 60_000)

test.each(['new', 'confirmed'] as const)(
  'one more round trip to the database would be seen (%s)',
  async (kind) => {
    const real = services.intake
    services.intake = slowFor('FR', real)
    try {
      const took = await measure(60, (one) => (one === kind ? 'FR' : 'GB'))
      expect(apart(took)).toBeGreaterThan(MOST_APART)
    } finally {
      services.intake = real
    }
  },
  60_000,
)

/** Signs as ever, but asks the database for a millisecond more before some. */
function slowFor(
  country: string,
  real: Services['intake'],
): Services['intake'] {
  return {
    ...real,
    async sign(row) {
      if (row.country === country) {
        await sql`select pg_sleep(0.001)`.execute(services.db)
      }
      return real.sign(row)
    },
  }
}

type Round = Record<Kind, number>

/** Rounds of one post of each kind in a random order, in milliseconds. */
async function measure(
  rounds: number,
  countryOf: (kind: Kind) => string = () => 'GB',
): Promise<Round[]> {
  const petition = await insertPetition(services)
  const url = `${web.origin}/petitions/${petition.slug}/sign`
  const addresses = await fourAddresses(services, petition, rounds + WARM_UP)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const took: Round[] = []
  for (let at = 0; at < rounds + WARM_UP; at += 1) {
    const round = { new: 0, pending: 0, confirmed: 0, over: 0 }
    for (const kind of shuffled(kinds)) {
      const form = typed({
        email: addresses[kind][at]!,
        country: countryOf(kind),
      })
      const start = performance.now()
      const { status } = await post(url, form, { agent })
      round[kind] = performance.now() - start
      if (status !== 303) throw new Error(`${kind} was answered by ${status}`)
    }
    if (at >= WARM_UP) took.push(round)
  }
  agent.destroy()
  return took
}

/**
 * The largest difference between the medians of two kinds, as a share of the
 * usual time, as far as it is certain: what slows the machine down for a while
 * slows a round alike, so differences are taken within rounds, and of their
 * median the lower end of where it lies in 99 of 100 such series.
 */
function apart(rounds: Round[]): number {
  const usual = quantile(
    rounds.flatMap((round) => Object.values(round)),
    0.5,
  )
  const certain = 0.5 - 2.33 / (2 * Math.sqrt(rounds.length))
  const differences = kinds.flatMap((one) =>
    kinds
      .filter((other) => other !== one)
      .map((other) => rounds.map((round) => round[one] - round[other])),
  )
  return Math.max(...differences.map((each) => quantile(each, certain))) / usual
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)]!
}

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

/** What medians of the same work may differ by (trust.md). */
const MOST_APART = 1.05
/** A noisy machine may spoil a series, but not three in a row. */
const TRIES = 3
const PER_KIND = 200
const WARM_UP = 40

test('the time of the answer does not tell who signed before', async () => {
  const ratios: number[] = []
  while (ratios.length < TRIES && !ratios.some((one) => one <= MOST_APART)) {
    ratios.push(apart(await measure(PER_KIND)))
  }
  expect(Math.min(...ratios), ratios.join(', ')).toBeLessThanOrEqual(MOST_APART)
}, 60_000)

test.each(kinds)(
  'one round trip more would be seen (%s)',
  async (kind) => {
    const real = services.intake
    const slow = new Set<string>()
    services.intake = slowFor(slow, real)
    try {
      const ratios = []
      while (ratios.length < TRIES) {
        ratios.push(apart(await measure(60, { kind, slow })))
      }
      expect(Math.min(...ratios)).toBeGreaterThan(MOST_APART)
    } finally {
      services.intake = real
    }
  },
  60_000,
)

/** Signs as ever, but asks the database for a millisecond more before some. */
function slowFor(
  countries: Set<string>,
  real: Services['intake'],
): Services['intake'] {
  return {
    ...real,
    async sign(row) {
      if (countries.has(row.country)) {
        await sql`select pg_sleep(0.001)`.execute(services.db)
      }
      return real.sign(row)
    },
  }
}

/** The medians of interleaved series, in milliseconds. */
async function measure(
  perKind: number,
  slowed?: { kind: Kind; slow: Set<string> },
): Promise<Record<Kind, number>> {
  const petition = await insertPetition(services)
  const url = `${web.origin}/petitions/${petition.slug}/sign`
  const addresses = await fourAddresses(services, petition, perKind + WARM_UP)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const took: Record<Kind, number[]> = {
    new: [],
    pending: [],
    confirmed: [],
    over: [],
  }
  slowed?.slow.add('FR')
  for (let at = 0; at < perKind + WARM_UP; at += 1) {
    for (const kind of shuffled(kinds)) {
      const country = kind === slowed?.kind ? 'FR' : 'GB'
      const form = typed({ email: addresses[kind][at]!, country })
      const start = performance.now()
      const { status } = await post(url, form, { agent })
      const ms = performance.now() - start
      if (status !== 303) throw new Error(`${kind} was answered by ${status}`)
      if (at >= WARM_UP) took[kind].push(ms)
    }
  }
  agent.destroy()
  return {
    new: median(took.new),
    pending: median(took.pending),
    confirmed: median(took.confirmed),
    over: median(took.over),
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]!
}

function apart(medians: Record<Kind, number>): number {
  const values = Object.values(medians)
  return Math.max(...values) / Math.min(...values)
}

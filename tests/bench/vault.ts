import { spawn } from 'node:child_process'
import { load } from './load.ts'
import type { Place } from './place.ts'

const PORTS = { sealed: 3918, nothing: 3919 }
const ROUNDS = 15
const PER_ROUND = 4_000
const CONNECTIONS = [32, 128]

type Kind = keyof typeof PORTS

/**
 * What sealing costs the intake: two sites on one database take turns, and one
 * of them has a vault that does nothing.
 */
export async function measureSealing(
  place: Place,
  signs: (count: number) => () => Buffer | undefined,
): Promise<void> {
  const kinds = Object.keys(PORTS) as Kind[]
  const children = await Promise.all(kinds.map((kind) => serve(place, kind)))
  try {
    for (const connections of CONNECTIONS) {
      const costs: number[] = []
      for (let round = 0; round <= ROUNDS; round += 1) {
        const seconds: Record<Kind, number> = { sealed: 0, nothing: 0 }
        for (const kind of round % 2 ? kinds : kinds.toReversed()) {
          const done = await load(PORTS[kind], connections, signs(PER_ROUND))
          seconds[kind] = done.seconds
        }
        // The first one warms them up.
        if (round > 0) costs.push(1 - seconds.nothing / seconds.sealed)
      }
      report(connections, costs)
    }
  } finally {
    for (const child of children) child.kill('SIGTERM')
  }
}

function report(connections: number, costs: number[]): void {
  const told = costs.map((cost) => (cost * 100).toFixed(0)).join(', ')
  console.log(
    `sealing costs ${(median(costs) * 100).toFixed(1)} % of the intake at ` +
      `${connections} connections (at most 15 %; in ${ROUNDS} turns with a ` +
      `vault that does nothing: ${told} %)`,
  )
}

async function serve({ databaseUrl, dataDir }: Place, kind: Kind) {
  const port = PORTS[kind]
  const given = { databaseUrl, dataDir, port, sealed: kind === 'sealed' }
  const child = spawn(
    process.execPath,
    ['tests/bench/serve.ts', JSON.stringify(given)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(
      () => undefined,
    )
    if (answer?.ok) return child
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the site did not start')
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!
}

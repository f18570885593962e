import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportSealed } from '#app/features/vault/export.server.ts'
import { type Db, openPool } from '#db/client.server.ts'
import type { Schema } from '#db/schema.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { insertAlike } from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const SIGNED = 900
let petition: Awaited<ReturnType<typeof insertPetition>>
let ids: string[]
/** Every statement that the export makes. */
let heard: CompiledQuery[] = []
let db: Db

beforeAll(async () => {
  const pool = openPool(services.databaseUrl)
  db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void heard.push(query),
  })
  petition = await insertPetition(services)
  const made = await insertAlike(services, petition, { n: SIGNED })
  ids = made.map(({ id }) => id).sort()
  // Four of them fill a block, so that they lie in several parts.
  await sql`alter table signature alter sealed_comment set storage plain`.execute(
    services.db,
  )
  await sql`update signature set sealed_comment =
    decode(repeat('01', 1700), 'hex')`.execute(services.db)
  await sql`vacuum analyze signature`.execute(services.db)
})
afterAll(() => db.destroy())

type Line = { id?: string; count?: number; counted?: number; end?: number }

async function linesOf(meanwhile: () => Promise<unknown> = async () => {}) {
  const lines: Line[] = []
  for await (const part of exportSealed({ ...services, db }, petition.slug)) {
    for (const line of part.trim().split('\n')) lines.push(JSON.parse(line))
    if (lines.length > 1) await meanwhile()
  }
  return lines
}

test('no statement of an export looks at more than a part of what is stored', async () => {
  heard = []
  const lines = await linesOf()
  expect(lines[0]).toMatchObject({ count: SIGNED, counted: SIGNED })
  expect(lines.at(-1)).toEqual({ end: SIGNED })
  expect(lines.flatMap(({ id }) => id ?? []).sort()).toEqual(ids)

  const looked: number[] = []
  for (const { sql: text, parameters } of heard) {
    const isById = text.includes('"id" in (')
    if (isById || !/from "?signature"?\s/.test(text)) continue
    looked.push(await rowsLookedAt({ text, parameters }))
  }
  // Counted in two parts, and sorted in two.
  expect(looked.length).toBeGreaterThanOrEqual(4)
  expect(Math.max(...looked)).toBeLessThan(SIGNED * 0.9)
})

/** As the database says it when it runs a statement for that. */
async function rowsLookedAt(given: {
  text: string
  parameters: readonly unknown[]
}): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Plan }] }>`${sql.raw(
    `explain (analyze, format json) ${literal(given)}`,
  )}`.execute(services.db)
  return lookedAt(rows[0]!['QUERY PLAN'][0].Plan)
}

type Plan = {
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  'Node Type': string
  Plans?: Plan[]
}

function lookedAt(plan: Plan): number {
  const own = /Scan/.test(plan['Node Type'])
    ? plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)
    : 0
  return (plan.Plans ?? []).reduce((sum, one) => sum + lookedAt(one), own)
}

/** The statement with its parameters in it, and of a cursor what it reads. */
function literal({
  text,
  parameters,
}: {
  text: string
  parameters: readonly unknown[]
}) {
  return text
    .replace(/^[^]*? cursor for/, '')
    .replace(/\$(\d+)/g, (_, at) => `'${String(parameters[Number(at) - 1])}'`)
}

test('what is changed while it is read comes once, as it was', async () => {
  const lines = await linesOf(() =>
    // Each row then lies elsewhere, behind all that was there.
    sql`update signature set score = score + 1`.execute(services.db),
  )
  expect(lines.flatMap(({ id }) => id ?? []).sort()).toEqual(ids)
  expect(lines.at(-1)).toEqual({ end: SIGNED })
})

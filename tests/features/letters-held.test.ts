import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { groupHeld, listHeld } from '#app/features/letters/held.server.ts'
import { clearLetters } from '#tests/features/letters-send-support.ts'
import {
  type InsertedChamber,
  insertCampaign,
  insertChamber,
  insertLetters,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
let chamber: InsertedChamber

beforeAll(async () => {
  petition = await insertCampaign(services)
})
beforeEach(async () => {
  await clearLetters(services)
  const members = [{ name: 'Anna', address: 'anna@parliament.example' }]
  chamber = await insertChamber(services, { country: 'HU', members })
})

/** Held letters to Anna, each with its own fingerprint. */
function hold(fingerprints: bigint[]) {
  const given = { petition, to: chamber, deliveries: 'held' as const }
  return insertLetters(
    services,
    fingerprints.map((print) => ({ ...given, fingerprint: String(print) })),
  )
}

/** Far from each other: every odd multiple of it has other bits. */
const SPREAD = 0x9e37_79b9_7f4a_7c15n
const unlike = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    BigInt.asIntN(64, SPREAD * BigInt(2 * at + 1)),
  )

test('a flood of unlike letters is a few kinds and a rest', async () => {
  await hold(unlike(40))
  const groups = await listHeld(services)
  expect(groups).toHaveLength(21)
  const [rest, ...more] = groups.filter(({ isMixed }) => isMixed)
  expect(more).toEqual([])
  expect(rest).toMatchObject({ others: 0 })
  const ids = groups.flatMap((group) => group.ids)
  expect(new Set(ids).size).toBe(40)
})

test('alike ones are one group, also with the topmost bit', async () => {
  await hold([-1n, -2n, 0x7fff_ffff_ffff_fffdn, 0n, 0x8000_0000n])
  const groups = await listHeld(services)
  expect(groups.map(({ ids }) => ids.length).toSorted()).toEqual([2, 3])
})

test('all that are held are counted, however many are grouped', async () => {
  await hold([1n])
  await sql`insert into delivery (id, petition_id, lawmaker_id, country, mailbox,
      domain, fingerprint, state, next_try_at, created_at)
    select gen_random_uuid(), petition_id, lawmaker_id, country, mailbox, domain,
      fingerprint, state, next_try_at, created_at
    from delivery, generate_series(1, 5010)`.execute(services.db)
  const { groups, letters } = await groupHeld(services)
  expect(letters).toBe(5_011)
  expect(groups.flatMap(({ ids }) => ids)).toHaveLength(5_000)
})

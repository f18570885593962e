import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import {
  countByCountry,
  countEach,
} from '#app/features/signatures/count.server.ts'
import {
  findCountDifferences,
  foldCounts,
} from '#app/features/signatures/fold-counts.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { Services } from '#app/services.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import {
  count,
  signAndConfirm,
  signMany,
  times,
} from '#tests/support/signing.ts'

const services = useServices()

/** What the count is made of, and the rows that it counts, in one snapshot. */
async function sums(petitionId: string) {
  const { rows } = await sql<{ counted: number; confirmed: number }>`
    select
      (select coalesce(sum(count), 0) from signature_tally
        where petition_id = ${petitionId})::int
      + (select coalesce(sum(delta), 0) from signature_delta
        where petition_id = ${petitionId})::int as counted,
      (select count(*) from signature where state = 'confirmed'
        and petition_id = ${petitionId})::int as confirmed`.execute(services.db)
  return rows[0]!
}

async function deltas(petitionId: string): Promise<number> {
  const rows = services.db.selectFrom('signature_delta').select('id')
  return (await rows.where('petition_id', '=', petitionId).execute()).length
}

function countries(): string[] {
  return ['GB', 'FR', 'GB', 'DE', 'GB', 'MT']
}

describe('folding', () => {
  test('moves what was added and changes no figure', async () => {
    const petition = await insertPetition(services)
    const signers = countries().map((country) => ({ country }))
    await signAndConfirm(services, petition, signers)
    const before = await countByCountry(services, petition.id)
    expect(before).toEqual([
      { code: 'GB', count: 3 },
      { code: 'DE', count: 1 },
      { code: 'FR', count: 1 },
      { code: 'MT', count: 1 },
    ])
    expect(await deltas(petition.id)).toBeGreaterThan(0)
    for (let round = 0; round < 2; round++) {
      await foldCounts(services)
      expect(await deltas(petition.id)).toBe(0)
      expect(await countByCountry(services, petition.id)).toEqual(before)
      expect((await countEach(services)).get(petition.id)).toBe(6)
    }
  })

  test('a country whose last signature was taken back is gone', async () => {
    const petition = await insertPetition(services)
    const [mail] = await signAndConfirm(services, petition, [
      { country: 'MT' },
      { country: 'GB' },
    ])
    await foldCounts(services)
    await withdrawSignature(services, mail!.manageToken)
    for (let round = 0; round < 2; round++) {
      expect(await countByCountry(services, petition.id)).toEqual([
        { code: 'GB', count: 1 },
      ])
      await foldCounts(services)
    }
  })

  test('while people confirm and take back, and others fold, all agree', async () => {
    const petition = await insertPetition(services)
    const signers = times(20, countries()).flat()
    const mails = await signMany(
      services,
      petition,
      signers.map((country) => ({ country })),
    )
    const [web, another, ...folding] = times(4, null).map(services.another)
    let busy = true
    const seen: number[] = []

    const crowd = Promise.all(
      mails.map(async ({ confirmToken, manageToken }, at) => {
        const mine = at % 2 ? web! : another!
        // One in three changes their mind at once, one in three before.
        if (at % 3 === 1) await withdrawSignature(mine, manageToken)
        await confirmSignature(mine, confirmToken)
        if (at % 3 === 0) await withdrawSignature(mine, manageToken)
      }),
    ).finally(() => {
      busy = false
    })
    const foldOften = async (each: Services) => {
      for (let more = true; more; more = busy) await foldCounts(each)
    }
    const look = async () => {
      while (busy) {
        const { counted, confirmed } = await sums(petition.id)
        expect(counted).toBe(confirmed)
        expect(await findCountDifferences(services)).toEqual([])
        seen.push(counted)
      }
    }
    await Promise.all([crowd, look(), ...folding.map(foldOften)])

    expect(seen.length).toBeGreaterThan(3)
    expect(await count(services, petition)).toBe(40)
    expect((await countEach(services)).get(petition.id)).toBe(40)
    await foldCounts(services)
    expect(await deltas(petition.id)).toBe(0)
    expect(await count(services, petition)).toBe(40)
    expect(await sums(petition.id)).toEqual({ counted: 40, confirmed: 40 })
  })
})

describe('a difference between the count and the rows', () => {
  test('is found where the tally is wrong, and not changed', async () => {
    const petition = await insertPetition(services)
    await signAndConfirm(services, petition, times(3, {}))
    await foldCounts(services)
    expect(await findCountDifferences(services)).toEqual([])
    const tally = (count: number) =>
      services.db
        .updateTable('signature_tally')
        .set({ count })
        .where('petition_id', '=', petition.id)
        .execute()
    await tally(4)
    const found = {
      petition_id: petition.id,
      country: 'GB',
      counted: 4,
      confirmed: 3,
    }
    expect(await findCountDifferences(services)).toEqual([found])
    expect(await findCountDifferences(services)).toEqual([found])
    await tally(3)
    expect(await findCountDifferences(services)).toEqual([])
  })

  test('is found where nobody confirmed, and where nothing was counted', async () => {
    const petition = await insertPetition(services)
    const added = { petition_id: petition.id, country: 'FR', delta: 1 }
    await services.db.insertInto('signature_delta').values(added).execute()
    expect(await findCountDifferences(services)).toMatchObject([
      { country: 'FR', counted: 1, confirmed: 0 },
    ])
    const deltas = services.db.deleteFrom('signature_delta')
    await deltas.where('petition_id', '=', petition.id).execute()

    await signAndConfirm(services, petition, [{ country: 'MT' }])
    await deltas.where('petition_id', '=', petition.id).execute()
    expect(await findCountDifferences(services)).toMatchObject([
      { country: 'MT', counted: 0, confirmed: 1 },
    ])
  })
})

test('a petition that nobody signed counts nothing', async () => {
  const petition = await insertPetition(services)
  expect(await countByCountry(services, petition.id)).toEqual([])
  expect((await countEach(services)).has(petition.id)).toBe(false)
  expect(await countByCountry(services, randomUUID())).toEqual([])
})

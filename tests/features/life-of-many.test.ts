import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { canonicalAddress } from '#app/features/signatures/address.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { hashAddress } from '#app/features/signatures/address-hash.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { perform, type Person, somebody } from '#tests/support/people.ts'
import { useServices } from '#tests/support/services.ts'
import { count, stored } from '#tests/support/signing.ts'
import {
  type Act,
  anAct,
  type Known,
  next,
  nextOfAll,
  PEOPLE,
  unknown,
} from './life-model.ts'

const services = useServices()
const LONG_MS = 240_000
const countries = ['GB', 'FR', 'FR']
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

function people(): Person[] {
  return Array.from({ length: PEOPLE }, (_, who) => somebody(countries[who]!))
}

/** Count = confirmed rows = sum by country, for the whole database. */
async function expectTheCountToHold(): Promise<void> {
  expect(await findCountDifferences(services)).toEqual([])
  const rows = await stored(services, petition)
  const confirmed = rows.filter(({ state }) => state === 'confirmed')
  expect(await count(services, petition)).toBe(confirmed.length)
}

async function statesOf(crowd: Person[]): Promise<Known['state'][]> {
  const pepper = services.keys.secrets.pepper(petition.id)
  const hashes = crowd.map(({ email }) =>
    hashAddress(pepper, petition.id, canonicalAddress(email)),
  )
  const rows = await services.db
    .selectFrom('signature')
    .select(['address_hash', 'state'])
    .where('petition_id', '=', petition.id)
    .where('address_hash', 'in', hashes)
    .execute()
  return hashes.map(
    (hash) =>
      rows.find(({ address_hash }) => address_hash!.equals(hash))?.state ??
      'none',
  )
}

test(
  'one thing after the other: each becomes what the model says',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anAct, { minLength: 1, maxLength: 12 }),
        async (acts) => {
          const crowd = people()
          let known: Known[] = crowd.map(() => unknown)
          for (const act of acts) {
            await perform(services, petition, crowd[act.who]!, act)
            known = known.map((one, who) => become(one, act, who === act.who))
            const states = known.map(({ state }) => state)
            expect(await statesOf(crowd)).toEqual(states)
          }
          await expectTheCountToHold()
        },
      ),
      { numRuns: 300 },
    )
  },
  LONG_MS,
)

function become(known: Known, act: Act, own: boolean): Known {
  return nextOfAll(own ? next(known, act) : known, act.what, own)
}

test(
  'all at once, from two processes: the count holds',
  async () => {
    const other = { ...services, ...services.another() }
    await fc.assert(
      fc.asyncProperty(
        fc.array(anAct, { minLength: 2, maxLength: 10 }),
        async (acts) => {
          const crowd = people()
          for (const person of crowd) {
            const signing = { what: 'sign', suspicious: false } as const
            await perform(services, petition, person, signing)
          }
          await Promise.all(
            acts.map((act, at) =>
              perform(
                at % 2 ? other : services,
                petition,
                crowd[act.who]!,
                act,
              ),
            ),
          )
          await expectTheCountToHold()
        },
      ),
      { numRuns: 250 },
    )
  },
  LONG_MS,
)

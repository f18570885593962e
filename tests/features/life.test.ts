import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { transitions } from '#app/features/signatures/life.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { SignatureState } from '#db/schema.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { bringTo } from '#tests/support/life.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const states = Object.keys(transitions) as SignatureState[]

/** A signature in a state that it came to as people bring it there. */
async function aSignatureThatIs(state: SignatureState) {
  const petition = await insertPetition(services)
  const { manageToken } = await sign(services, petition)
  if (state === 'withdrawn') await withdrawSignature(services, manageToken)
  else if (state === 'erased') await eraseSignature(services, manageToken)
  else await bringTo(services, petition, state)
  const [row] = await stored(services, petition)
  expect(row!.state).toBe(state)
  return row!
}

/** Only the state is looked at: what else a row must hold is not the point. */
function move(id: string, state: SignatureState) {
  return services.db.transaction().execute(async (trx) => {
    await sql`alter table signature
      drop constraint signature_sealed_while_it_stands,
      drop constraint signature_gone_when_withdrawn,
      drop constraint signature_counted_when_confirmed,
      drop constraint signature_country_while_it_stands,
      drop constraint signature_linked_while_it_stands,
      drop constraint signature_erased_is_empty`.execute(trx)
    await trx
      .updateTable('signature')
      .set({ state })
      .where('id', '=', id)
      .execute()
    throw new Error('rolled back')
  })
}

test('the database and the program have the same table', async () => {
  const rows = await services.db
    .selectFrom('signature_transition')
    .select(['from_state', 'to_state'])
    .execute()
  const pairs = rows.map(({ from_state, to_state }) => [from_state, to_state])
  const told = Object.entries(transitions).flatMap(([from, to]) =>
    to.map((state) => [from, state]),
  )
  expect(pairs.sort()).toEqual(told.sort())
})

describe.each(states)('a signature that is %s', (from) => {
  test('comes into the states of the table and into no other', async () => {
    const { id } = await aSignatureThatIs(from)
    for (const to of states) {
      const allowed = to === from || transitions[from].includes(to)
      await expect(move(id, to)).rejects.toThrow(
        allowed ? 'rolled back' : `cannot go from ${from} to ${to}`,
      )
    }
  })

  test('is deleted only if it was never to be kept', async () => {
    const { id } = await aSignatureThatIs(from)
    const deleting = services.db
      .deleteFrom('signature')
      .where('id', '=', id)
      .execute()
    const mayGo = ['pending', 'withdrawn', 'erased'].includes(from)
    if (mayGo) await deleting
    else
      await expect(deleting).rejects.toThrow(`that is ${from} is not deleted`)
  })
})

test.each(states.filter((state) => state !== 'pending'))(
  'no signature begins as %s',
  async (state) => {
    const row = await aSignatureThatIs('pending')
    await services.db.deleteFrom('signature').where('id', '=', row.id).execute()
    const beginning = services.db
      .insertInto('signature')
      .values({ ...row, state })
      .execute()
    await expect(beginning).rejects.toThrow(`cannot begin as ${state}`)
  },
)

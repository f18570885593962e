import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored, times } from '#tests/support/signing.ts'

const services = useServices()
const whole = {
  postcode: 'W1 4AB',
  comment: 'Enough.',
  show_name: true,
  news: true,
}

async function expectErased(petition: { id: string }) {
  const [row, ...others] = await stored(services, petition)
  expect(others).toEqual([])
  const { id, first_id, commitment, asked_at, state_since, ...rest } = row!
  expect([id, first_id, commitment, asked_at, state_since]).not.toContain(null)
  expect(rest).toEqual({
    ...Object.fromEntries(Object.keys(rest).map((name) => [name, null])),
    petition_id: petition.id,
    state: 'erased',
    discreet: false,
    code_tries: 0,
    mails: 0,
    score: 0,
    reasons: [],
    is_exact: true,
  })
}

describe('erasing a signature', () => {
  test('that nobody confirmed leaves nothing about anybody', async () => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition, whole)
    expect(await eraseSignature(services, manageToken)).toBe(true)
    await expectErased(petition)
    expect(await queuedMails(services, petition.id)).toEqual([])
  })

  test('that counts counts it down, in the same moment', async () => {
    const petition = await insertPetition(services)
    const { confirmToken, manageToken } = await sign(services, petition, whole)
    await confirmSignature(services, confirmToken)
    await signPetition(services, petition.slug, aSigner(), 'en')
    expect(await count(services, petition)).toBe(1)
    expect(await eraseSignature(services, manageToken)).toBe(true)
    expect(await count(services, petition)).toBe(0)
    expect(await findCountDifferences(services)).toEqual([])
    const states = (await stored(services, petition)).map(({ state }) => state)
    expect(states.sort()).toEqual(['erased', 'pending'])
  })

  test('that was withdrawn takes the rest', async () => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition, whole)
    await withdrawSignature(services, manageToken)
    expect(await eraseSignature(services, manageToken)).toBe(true)
    await expectErased(petition)
  })

  test('ends its links, and the address may sign as if for the first time', async () => {
    const petition = await insertPetition(services)
    const email = 'ada@example.org'
    const first = await sign(services, petition, { email })
    await eraseSignature(services, first.manageToken)
    const { confirmToken, manageToken } = first
    expect(await eraseSignature(services, manageToken)).toBe(false)
    const unknown = { outcome: 'unknown' }
    expect(await confirmSignature(services, confirmToken)).toEqual(unknown)

    const second = await sign(services, petition, { email })
    expect(second.kind).toBe('confirm-signature')
    await confirmSignature(services, second.confirmToken)
    expect(await count(services, petition)).toBe(1)
  })

  test('drops the mails of later tries too', async () => {
    const petition = await insertPetition(services)
    const email = 'ada@example.org'
    const { confirmToken, manageToken } = await sign(services, petition, {
      email,
    })
    await confirmSignature(services, confirmToken)
    await signPetition(services, petition.slug, aSigner({ email }), 'en')
    expect(await queuedMails(services, petition.id)).toHaveLength(2)
    await eraseSignature(services, manageToken)
    expect(await queuedMails(services, petition.id)).toEqual([])
  })

  test('is on the list outside the database before it is done', async () => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition)
    const [row] = await stored(services, petition)
    await eraseSignature(services, manageToken)
    const listed = await services.erasures.read()
    const entry = { kind: 'erased', signature: row!.first_id }
    expect(listed.at(-1)).toEqual(entry)
  })

  test('does nothing when the list cannot be written', async () => {
    const petition = await insertPetition(services)
    const { confirmToken, manageToken } = await sign(services, petition, whole)
    await confirmSignature(services, confirmToken)
    const before = await stored(services, petition)
    const full = {
      ...services,
      erasures: {
        ...services.erasures,
        append: () => Promise.reject(new Error('ENOSPC')),
      },
    }
    await expect(eraseSignature(full, manageToken)).rejects.toThrow('ENOSPC')
    await expect(withdrawSignature(full, manageToken)).rejects.toThrow('ENOSPC')
    expect(await stored(services, petition)).toEqual(before)
    expect(await count(services, petition)).toBe(1)
  })

  test('many times at once is done once', async () => {
    const petition = await insertPetition(services)
    const { confirmToken, manageToken } = await sign(services, petition)
    await confirmSignature(services, confirmToken)
    const { all } = await services.db.transaction().execute(async (trx) => {
      const held = trx.selectFrom('signature').select('id').forUpdate()
      await held.where('petition_id', '=', petition.id).execute()
      const all = times(4, manageToken).map((token) =>
        eraseSignature(services, token),
      )
      await untilBlocked(services.db, 4)
      return { all: Promise.all(all) }
    })
    expect((await all).sort()).toEqual([false, false, false, true])
    expect(await count(services, petition)).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { storeConfirmed } from '#app/features/signatures/store-confirmed.server.ts'
import { parseToken } from '#app/features/signatures/token.server.ts'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { untilBlocked } from '#tests/support/blocked.ts'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored, times, unjudged } from '#tests/support/signing.ts'

const services = useServices()
const whole = {
  postcode: 'W1 4AB',
  comment: 'Enough.',
  show_name: true,
  news: true,
}

async function expectEmpty(petition: { id: string }) {
  const [row] = await stored(services, petition)
  expect(row).toMatchObject({
    state: 'withdrawn',
    public_name: null,
    code_hash: null,
    confirmed_at: null,
  })
  const sealed = Object.entries(row!).filter(([name]) => /^sealed_/.test(name))
  expect(sealed).toHaveLength(7)
  expect(sealed.map(([, value]) => value)).toEqual(times(7, null))
}

describe('taking a signature back', () => {
  test('before it was confirmed: nothing sealed stays, no mail goes', async () => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition, whole)
    expect(await withdrawSignature(services, manageToken)).toBe(true)
    await expectEmpty(petition)
    const mails = services.db.selectFrom('mail').selectAll()
    const left = await mails.where('petition_id', '=', petition.id).execute()
    expect(left).toEqual([])
    expect(await count(services, petition)).toBe(0)
  })

  test('after it was confirmed: it does not count any more', async () => {
    const petition = await insertPetition(services)
    const { confirmToken, manageToken } = await sign(services, petition, whole)
    await confirmSignature(services, confirmToken)
    expect(await count(services, petition)).toBe(1)
    expect(await withdrawSignature(services, manageToken)).toBe(true)
    await expectEmpty(petition)
    expect(await count(services, petition)).toBe(0)
    expect(await findCountDifferences(services)).toEqual([])
  })

  test('twice is harmless, at once or one after the other', async () => {
    const petition = await insertPetition(services)
    const { confirmToken, manageToken } = await sign(services, petition)
    await confirmSignature(services, confirmToken)
    const { all } = await services.db.transaction().execute(async (trx) => {
      const held = trx.selectFrom('signature').select('id').forUpdate()
      await held.where('petition_id', '=', petition.id).execute()
      const all = times(4, manageToken).map((token) =>
        withdrawSignature(services, token),
      )
      await untilBlocked(services.db, 4)
      return { all: Promise.all(all) }
    })
    expect(await all).toEqual(times(4, true))
    expect(await withdrawSignature(services, manageToken)).toBe(true)
    expect(await count(services, petition)).toBe(0)
    expect(await findCountDifferences(services)).toEqual([])
  })

  test('leaves the signatures and mails of others as they are', async () => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition)
    const other = await sign(services, petition)
    await withdrawSignature(services, manageToken)
    const mails = await queuedMails(services, petition.id)
    expect(mails.map(({ id }) => id)).toEqual([other.id])
    const { outcome } = await confirmSignature(services, other.confirmToken)
    expect(outcome).toBe('confirmed')
    expect(await count(services, petition)).toBe(1)
  })

  test('with the link of another mail does nothing', async () => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition)
    for (const token of [confirmToken, 'x', '']) {
      expect(await withdrawSignature(services, token)).toBe(false)
    }
    const [row] = await stored(services, petition)
    expect(row!.state).toBe('pending')
  })

  test('keeps what stops the address from being mailed again', async () => {
    const petition = await insertPetition(services)
    const { manageToken } = await sign(services, petition)
    const [before] = await stored(services, petition)
    await withdrawSignature(services, manageToken)
    const { address_hash, mails } = before!
    const after = await stored(services, petition)
    expect(after).toMatchObject([{ address_hash, mails }])
  })

  test('drops a mail that is just being sent too', async () => {
    const petition = await insertPetition(services)
    const { id, manageToken } = await sign(services, petition)
    const mail = services.db.updateTable('mail').set({ state: 'sending' })
    await mail.where('id', '=', id).execute()
    await withdrawSignature(services, manageToken)
    expect(await queuedMails(services, petition.id)).toEqual([])
  })
})

test('taking back at the moment of confirming: it is taken back', async () => {
  const petition = await insertPetition(services)
  for (let round = 0; round < 10; round++) {
    const { confirmToken, manageToken } = await sign(services, petition)
    const other = services.another()
    await Promise.all([
      confirmSignature(other, confirmToken),
      withdrawSignature(services, manageToken),
    ])
    const found = await showOwn(services, manageToken, 'en')
    expect(found).toMatchObject({ outcome: 'own', state: 'withdrawn' })
    expect(await count(services, petition)).toBe(0)
  }
  expect(await findCountDifferences(services)).toEqual([])
})

// Found: the person was told that the signature had been confirmed before.
test('confirming that waits for a taking back is told of it', async () => {
  const petition = await insertPetition(services)
  const { confirmToken } = await sign(services, petition)
  const row = { ...parseToken(confirmToken)!, ...unjudged, now: new Date() }
  const { answering } = await services.db.transaction().execute(async (trx) => {
    const nothing = {
      sealed_name: null,
      sealed_address: null,
      sealed_nonce: null,
      sealed_contact: null,
      code_hash: null,
    }
    const taking = trx.updateTable('signature').where('id', '=', row.id)
    await taking.set({ state: 'withdrawn', ...nothing }).execute()
    const answering = storeConfirmed(services.db, [row])
    await untilBlocked(services.db, 1)
    return { answering }
  })
  expect(await answering).toMatchObject([{ outcome: 'withdrawn' }])
})

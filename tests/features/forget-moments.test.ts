import { expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { askForLink } from '#app/features/signatures/ask-for-link.server.ts'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { sendDueMails } from '#app/jobs/outbox.server.ts'
import { aSigner, insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, stored } from '#tests/support/signing.ts'

const services = useServices()
const HOUR_MS = 60 * 60 * 1000
const client = { network: '203.0.113.0/24', isTor: false, isShared: false }
const signedAt = new Date('2026-11-18T10:11:12.345Z')
const day = new Date('2026-11-18T00:00:00.000Z')

function at(hours: number) {
  const moment = new Date(signedAt.getTime() + hours * HOUR_MS)
  return { ...services, now: () => moment }
}

async function signFromNetwork() {
  const petition = await insertPetition(services)
  const signals = { client, website: '', proof: '' }
  await signPetition(at(0), petition.slug, aSigner(), 'en', signals)
  return petition
}

test('for 72 hours a moment is exact and the network has a tag', async () => {
  const petition = await signFromNetwork()
  await forgetMoments(at(72))
  const [row] = await stored(services, petition)
  expect(row!.asked_at).toEqual(signedAt)
  expect(row!.network_tag).toHaveLength(16)
})

test('then moments are days and the tag is gone', async () => {
  const petition = await signFromNetwork()
  const { signatures } = await forgetMoments(at(72.001))
  expect(signatures).toBeGreaterThan(0)
  expect(await stored(services, petition)).toMatchObject([
    {
      asked_at: day,
      state_since: day,
      code_made_at: day,
      network_tag: null,
      is_exact: false,
    },
  ])
  expect(await forgetMoments(at(1_000))).toMatchObject({ signatures: 0 })
})

test('a confirmation has 72 hours of its own; the tag has not', async () => {
  const petition = await insertPetition(services)
  const { confirmToken } = await sign(at(0), petition)
  await confirmSignature(at(71), confirmToken)
  await forgetMoments(at(73))
  const confirmed = at(71).now()
  expect(await stored(services, petition)).toMatchObject([
    { asked_at: day, state_since: confirmed, confirmed_at: confirmed },
  ])
  const idle = await forgetMoments(at(100))
  expect(idle.signatures).toBe(0)

  await forgetMoments(at(71 + 73))
  const confirmedDay = new Date('2026-11-21T00:00:00.000Z')
  expect(await stored(services, petition)).toMatchObject([
    { state_since: confirmedDay, confirmed_at: confirmedDay, is_exact: false },
  ])
})

test('nothing is left that tells the minute, in any table', async () => {
  const petition = await insertPetition(services)
  const { confirmToken, to } = await sign(at(0), petition)
  await confirmSignature(at(1), confirmToken)
  await askForLink(at(1), to, 'en')
  const erased = await sign(at(0), petition)
  await forgetMoments(at(100))
  await eraseSignature(at(101), erased.manageToken)
  const outbox = { ...at(2), deliver: async () => 'sent' as const }
  await sendDueMails({ ...outbox, onFailure: () => {} })
  await services.db
    .updateTable('vault_key')
    .set({ created_at: signedAt })
    .execute()
  await forgetMoments(at(200))

  const { db } = services
  const rows = [
    ...(await stored(services, petition)),
    ...(await db
      .selectFrom('mail')
      .selectAll()
      .where('petition_id', '=', petition.id)
      .execute()),
    ...(await db.selectFrom('vault_key').selectAll().execute()),
  ]
  const moments = rows
    .flatMap((row) => Object.values(row) as unknown[])
    .filter((value) => value instanceof Date)
  expect(moments.length).toBeGreaterThan(5)
  for (const moment of moments) {
    expect(moment.toISOString()).toMatch(/T00:00:00\.000Z$/)
  }
})

test('a mail that has ended is linked to no signature', async () => {
  const petition = await insertPetition(services)
  const { id } = await sign(services, petition)
  const outbox = { ...services, deliver: async () => 'sent' as const }
  await sendDueMails({ ...outbox, onFailure: () => {} })
  const mail = await services.db
    .selectFrom('mail')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(mail).toMatchObject({ subject_id: null, about: null, sealed: null })
})

import { expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored, times } from '#tests/support/signing.ts'

const services = useServices()
const email = 'ada@example.org'

/** As many processes, each with connections of its own. */
function processes(n: number) {
  return times(n, null).map(() => services.another())
}

test('one address from 20 processes at once is one signature', async () => {
  const petition = await insertPetition(services)
  const all = processes(20)
  // A connection each beforehand, so that they really begin together.
  await Promise.all(all.map((each) => count(each, petition)))
  await Promise.all(
    all.map((each) =>
      signPetition(each, petition.slug, aSigner({ email }), 'en'),
    ),
  )
  expect(await stored(services, petition)).toMatchObject([
    { state: 'pending', mails: 5 },
  ])

  const mails = await queuedMails(services, petition.id)
  expect(mails.map(({ kind }) => kind)).toEqual(times(5, 'confirm-signature'))
  const outcomes = await Promise.all(
    all.flatMap((each) =>
      mails.map(({ confirmToken }) => confirmSignature(each, confirmToken)),
    ),
  )
  const told = outcomes.map(({ outcome }) => outcome)
  expect(told.filter((outcome) => outcome === 'confirmed')).toHaveLength(1)
  expect(told.filter((outcome) => outcome === 'already')).toHaveLength(19)
  expect(told.filter((outcome) => outcome === 'unknown')).toHaveLength(80)
  expect(await count(services, petition)).toBe(1)
})

test('one address 20 times at once in one process is one mail', async () => {
  const petition = await insertPetition(services)
  const [own] = processes(1)
  await own!.vault.key(1)
  // The first alone, two statements in flight, all the rest in one batch.
  await Promise.all(
    times(20, email).map((email) =>
      signPetition(own!, petition.slug, aSigner({ email }), 'en'),
    ),
  )
  const [row] = await stored(services, petition)
  const mails = await queuedMails(services, petition.id)
  expect(mails.length).toBeLessThanOrEqual(3)
  expect(row!.mails).toBe(mails.length)
  const works = []
  for (const { confirmToken } of mails) {
    const { outcome } = await confirmSignature(services, confirmToken)
    works.push(outcome === 'confirmed')
  }
  expect(works.filter(Boolean)).toHaveLength(1)
  expect(await count(services, petition)).toBe(1)
})

test('signing again at the moment of confirming: one or the other', async () => {
  const petition = await insertPetition(services)
  const [signing, confirming] = processes(2)
  for (let round = 0; round < 15; round++) {
    const given = { email: `ada-${round}@example.org` }
    const first = await sign(services, petition, given)
    const before = await count(services, petition)
    const [confirmed] = await Promise.all([
      confirmSignature(confirming!, first.confirmToken),
      signPetition(signing!, petition.slug, aSigner(given), 'en'),
    ])
    const counted = (await count(services, petition)) - before
    expect(counted).toBe(confirmed.outcome === 'confirmed' ? 1 : 0)
    expect(confirmed.outcome).toBeOneOf(['confirmed', 'unknown'])

    const mails = await queuedMails(services, petition.id)
    const second = mails.find(
      ({ to, id }) => to === given.email && id !== first.id,
    )
    expect(second!.kind).toBe(counted ? 'already-signed' : 'confirm-signature')
  }
  expect(await findCountDifferences(services)).toEqual([])
})

import { expect, test } from 'vitest'
import { actOnOwn } from '#app/features/signatures/act-on-own.server.ts'
import { askForLink } from '#app/features/signatures/ask-for-link.server.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { forgetMoments } from '#app/features/signatures/forget-moments.server.ts'
import { showOwn } from '#app/features/signatures/show-own.server.ts'
import { MOST_MAILS } from '#app/features/signatures/store-signed.server.ts'
import { insertPetition, later, queuedMails } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign, stored } from '#tests/support/signing.ts'

const services = useServices()

function mailRows({ id }: { id: string }) {
  return services.db
    .selectFrom('mail')
    .selectAll()
    .where('petition_id', '=', id)
    .where('kind', '=', 'own-page')
    .execute()
}

test('the link goes to the address that signed, and works for a day', async () => {
  const petition = await insertPetition(services)
  const email = 'ada@example.org'
  const { confirmToken, manageToken } = await sign(services, petition, {
    email,
  })
  await confirmSignature(services, confirmToken)
  await askForLink(services, 'Ada@Example.org', 'ar')

  const mail = (await queuedMails(services, petition.id)).at(-1)!
  expect(mail).toMatchObject({ kind: 'own-page', language: 'ar' })
  const own = { outcome: 'own', state: 'confirmed' }
  expect(await showOwn(services, mail.manageToken, 'en')).toMatchObject(own)
  expect(await showOwn(services, manageToken, 'en')).toMatchObject(own)
  const tomorrow = later(services, 1)
  const over = await showOwn(tomorrow, mail.manageToken, 'en')
  expect(over).toEqual({ outcome: 'unknown' })
  expect(await showOwn(tomorrow, manageToken, 'en')).toMatchObject(own)

  await actOnOwn(services, mail.manageToken, [['act', 'withdraw']])
  expect(await stored(services, petition)).toMatchObject([
    { state: 'withdrawn' },
  ])
})

test('for an address that signed nothing the same rows are written', async () => {
  const petition = await insertPetition(services)
  const { to } = await sign(services, petition)
  const before = await stored(services, petition)
  await askForLink(services, 'nobody@example.org', 'en')
  const [row, ...others] = await mailRows(petition)
  expect(others).toEqual([])
  expect(row).toMatchObject({
    state: 'failed',
    last_error: 'nobody',
    sealed: null,
    subject_id: null,
    about: null,
  })
  expect(await stored(services, petition)).toEqual(before)

  await askForLink(services, to, 'en')
  expect(await mailRows(petition)).toHaveLength(2)
})

test('it counts among the five mails that an address gets', async () => {
  const petition = await insertPetition(services)
  const { to } = await sign(services, petition)
  for (let asked = 1; asked <= 6; asked++) await askForLink(services, to, 'en')
  const sent = (await mailRows(petition)).filter(({ sealed }) => sealed)
  expect(sent).toHaveLength(MOST_MAILS - 1)
  expect(await stored(services, petition)).toMatchObject([
    { mails: MOST_MAILS },
  ])
})

test('at risk it is discreet', async () => {
  const petition = await insertPetition(services)
  const { to } = await sign(services, petition, { country: 'AZ', name: '' })
  await askForLink(services, to, 'en')
  expect(await mailRows(petition)).toMatchObject([{ discreet: true }])
})

// Found: who was bothered by others' asking could never erase any more.
test('after that there is one link a week', async () => {
  const petition = await insertPetition(services)
  const { to, confirmToken } = await sign(services, petition)
  await confirmSignature(services, confirmToken)
  for (let asked = 1; asked <= 6; asked++) await askForLink(services, to, 'en')
  const sent = async () =>
    (await mailRows(petition)).filter(({ sealed }) => sealed).length
  const before = await sent()
  await askForLink(later(services, 6), to, 'en')
  expect(await sent()).toBe(before)
  for (const days of [7.1, 7.2, 13]) {
    await forgetMoments(later(services, days))
    await askForLink(later(services, days), to, 'en')
    expect(await sent()).toBe(before + 1)
  }
  await askForLink(later(services, 15), to, 'en')
  expect(await sent()).toBe(before + 2)
})

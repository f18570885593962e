import { beforeAll, expect, test } from 'vitest'
import { foldFigures } from '#app/features/figures/fold.server.ts'
import { readByKey } from '#app/features/figures/read-days.server.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { sendDueMails, type Outbox } from '#app/jobs/outbox.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign } from '#tests/support/signing.ts'

const services = useServices()
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

/** A mail server that takes everything, or refuses everything for good. */
function server(takes: boolean): Outbox {
  return {
    db: services.db,
    now: services.now,
    deliver: async () => {
      if (takes) return 'sent'
      throw Object.assign(new Error('no such user'), { permanent: true })
    },
    onFailure: () => {},
  }
}

async function byDomain() {
  const days = { firstDay: '2000-01-01', lastDay: '2100-01-01' }
  const which = { petitions: [petition.id], ...days }
  const { domain } = await readByKey(services, ['domain'], which)
  return Object.fromEntries(
    domain.map(({ key, asked, accepted, bounced, confirmed, lost }) => [
      key,
      [asked, accepted, bounced, confirmed, lost],
    ]),
  )
}

test('each step is counted for its provider, the small ones as one', async () => {
  const one = await sign(services, petition, { email: 'a.b1@gmail.com' })
  await sign(services, petition, { email: 'someone@small.example' })
  await sendDueMails(server(true))
  await confirmSignature(services, one.confirmToken)
  await sign(services, petition, { email: 'someone@other.example' })
  await sendDueMails(server(false))
  const expected = { 'gmail.com': [1, 1, 0, 1, 0], '': [2, 1, 1, 0, 0] }
  expect(await byDomain()).toEqual(expected)
  await foldFigures(services)
  expect(await byDomain()).toEqual(expected)

  await withdrawSignature(services, one.manageToken)
  expect(await byDomain()).toMatchObject({ 'gmail.com': [1, 1, 0, 1, 1] })
})

test('a mail that nobody needs any more is none that bounced', async () => {
  const before = await byDomain()
  await sign(services, petition, { email: 'else@third.example' })
  await sendDueMails({ ...server(true), deliver: async () => 'superseded' })
  const [asked, ...others] = before['']!
  expect((await byDomain())['']).toEqual([asked! + 1, ...others])
})

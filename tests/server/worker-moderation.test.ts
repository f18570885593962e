import { expect, test, vi } from 'vitest'
import { createMailer } from '#app/adapters/mail.server.ts'
import { startWorker } from '#app/server/worker.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import {
  begin,
  counted,
  expectCountsHold,
  insertAlike,
  listed,
} from '#tests/support/moderation.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()

test('the worker does what was started within seconds', async () => {
  const from = 'Moratorium <moratorium@campaign.example>'
  const mailer = createMailer({ smtpUrl: 'smtp://127.0.0.1:1', from })
  const senders = { campaign: { mailer, from }, discreet: { mailer, from } }
  const worker = await startWorker(services, senders, services.databaseUrl)
  try {
    const petition = await insertPetition(services)
    await insertAlike(services, petition, { n: 4 })
    const typed = { petition: petition.slug, score: '0' }
    const id = await begin(services, 'invalidate', typed)
    await vi.waitUntil(
      async () => (await listed(services, id)).endedAt !== null,
      { timeout: 5_000 },
    )
    expect(await listed(services, id)).toMatchObject({ state: 'done', done: 4 })
    expect(await counted(services, petition)).toEqual({})
    await expectCountsHold(services)
  } finally {
    await worker.stop()
  }
})

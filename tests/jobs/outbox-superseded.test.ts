import { describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { writeSignatureMail } from '#app/features/signatures/write-mail.server.ts'
import { type Outbox, sendDueMails } from '#app/jobs/outbox.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign } from '#tests/support/signing.ts'
import { mailRow, outboxAt } from './outbox-support.ts'

const services = useServices()

describe('the mail about a signature', () => {
  const outbox = (to: string[]): Outbox => ({
    ...outboxAt(services, new Date(), async (taken) => {
      const written = await writeSignatureMail(services, taken)
      if (!written) return 'superseded'
      to.push(written.to)
      return 'sent'
    }),
  })

  test.each([
    [
      'replaced',
      async (petition, { to }) =>
        void (await sign(services, petition, { email: to })),
    ],
    [
      'confirmed',
      async (_, { confirmToken }) =>
        void (await confirmSignature(services, confirmToken)),
    ],
  ] satisfies [
    string,
    (
      petition: { id: string; slug: string },
      mail: Awaited<ReturnType<typeof sign>>,
    ) => Promise<void>,
  ][])('is not sent once it was %s', async (_, change) => {
    const petition = await insertPetition(services)
    const mail = await sign(services, petition)
    await change(petition, mail)
    await sendDueMails(outbox([]))
    expect(await mailRow(services, mail.id)).toMatchObject({
      state: 'failed',
      sealed: null,
      last_error: 'superseded',
    })
  })

  test('is not sent once it was taken back, though it was in hand', async () => {
    const petition = await insertPetition(services)
    const mail = await sign(services, petition)
    const to: string[] = []
    const sending = outbox(to)
    await sendDueMails({
      ...sending,
      async deliver(taken) {
        await withdrawSignature(services, mail.manageToken)
        return sending.deliver(taken)
      },
    })
    expect(to).toEqual([])
    const left = services.db.selectFrom('mail').select('id')
    const rows = await left.where('id', '=', mail.id).execute()
    expect(rows).toEqual([])
  })
})

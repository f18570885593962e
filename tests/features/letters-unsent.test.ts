import { describe, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import {
  dropWaiting,
  releaseWaiting,
} from '#app/features/letters/decide.server.ts'
import { dropTooOld } from '#app/features/letters/drop-too-old.server.ts'
import { sendDueLetters } from '#app/features/letters/send-due.server.ts'
import { insertLetter } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import {
  after,
  at,
  DAY_MS,
  fault,
  start,
  useLetters,
  wayOut,
} from './letters-send-support.ts'

const services = useServices()
const { here, one, row } = useLetters(services)

describe('a letter that ends unsent', () => {
  const isFree = async (id: string) => (await row(id)).supporter_hash === null

  async function send(error?: Error) {
    const { out } = wayOut(() =>
      error ? Promise.reject(error) : Promise.resolve(),
    )
    await sendDueLetters(at(services, start), out)
  }
  const retire = async () => {
    await services.db
      .updateTable('lawmaker')
      .set({ retired_at: start })
      .execute()
    await send()
  }
  const refuse = () =>
    send(fault({ mayHaveArrived: false, permanent: true, code: 550 }))
  const tooOld = () => dropTooOld(at(services, after(28 * DAY_MS + 1)))
  const drop = (id: string) => dropWaiting(services, [id], 'a test')

  test.each([
    ['queued', 'its lawmaker left', retire, 'dropped'],
    ['queued', 'it was refused', refuse, 'refused'],
    ['queued', 'it waited too long', tooOld, 'dropped'],
    ['held', 'it waited too long', tooOld, 'dropped'],
    ['held', 'a campaigner dropped it', drop, 'dropped'],
  ] as const)('%s: when %s another may be written', async (...given) => {
    const [deliveries, , end, state] = given
    const { id, email } = await one({ deliveries })
    await end(id)
    expect(await row(id)).toMatchObject({ state })
    expect(await isFree(id)).toBe(true)

    await services.db
      .updateTable('lawmaker')
      .set({ retired_at: null })
      .execute()
    await services.db.deleteFrom('mailbox').execute()
    const { token } = await insertLetter(services, {
      petition: here.petition,
      to: { ...here.chamber, members: here.chamber.members.slice(0, 1) },
      state: 'pending',
      email,
      at: start,
    })
    await confirmLetter(at(services, start), token)
    const again = services.db.selectFrom('delivery').select('state')
    expect(await again.where('state', '=', 'queued').execute()).toHaveLength(1)
  })

  test.each([
    ['its lawmaker left', retire, 'dropped'],
    ['it was refused', refuse, 'refused'],
    ['it waited too long', tooOld, 'dropped'],
  ] as const)('and was released: %s, none may', async (_, end, state) => {
    const { id } = await one({ deliveries: 'unknown' })
    await releaseWaiting(at(services, start), [id])
    await end()
    expect(await row(id)).toMatchObject({ state })
    expect(await isFree(id)).toBe(false)
  })

  test.each([
    ['it waited too long', tooOld],
    ['a campaigner dropped it', drop],
  ])('and may have arrived: %s, none may', async (_, end) => {
    const { id } = await one({ deliveries: 'unknown' })
    await end(id)
    expect(await row(id)).toMatchObject({ state: 'dropped' })
    expect(await isFree(id)).toBe(false)
  })
})

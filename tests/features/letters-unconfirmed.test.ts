import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { takeBackLetter } from '#app/features/letters/take-back.server.ts'
import { later } from '../support/factories.ts'
import { insertCampaign, insertChamber } from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { lettersIn, mailsOf, post, write } from '../support/writing.ts'

const services = useServices()
beforeAll(() => insertCampaign(services))
afterEach(async () => {
  const { db } = services
  await db.deleteFrom('mail').execute()
  await db.deleteFrom('delivery').execute()
  await db.deleteFrom('letter').execute()
})

describe('to one address that confirms nothing', () => {
  const email = 'often@example.org'

  test('go as many on the next day only where letters were confirmed', async () => {
    const to = await insertChamber(services, { members: 1 })
    const letters = []
    for (let at = 0; at < 5; at++) {
      letters.push(await write(services, to, { email }))
    }
    await post(later(services, 1.01), to, { email })
    expect(await lettersIn(services)).toHaveLength(5)
    await confirmLetter(services, letters[0]!.token)
    await post(later(services, 1.01), to, { email })
    expect(await lettersIn(services)).toHaveLength(6)
    await post(later(services, 1.01), to, { email })
    expect(await lettersIn(services)).toHaveLength(6)
    await post(later(services, 9.02), to, { email })
    expect(await lettersIn(services)).toHaveLength(7)
  })

  test('go no more because letters were taken back', async () => {
    const to = await insertChamber(services)
    for (let at = 0; at < 5; at++) {
      const { token } = await write(services, to, { email })
      await takeBackLetter(services, token)
    }
    await post(services, to, { email })
    await post(later(services, 6), to, { email })
    expect(await lettersIn(services)).toHaveLength(5)
    const mails = await services.db.selectFrom('mail').selectAll().execute()
    expect(mails).toMatchObject([{ state: 'failed' }, { state: 'failed' }])
    const other = await write(services, to)
    expect(await mailsOf(services, other.id)).toHaveLength(1)
  })
})

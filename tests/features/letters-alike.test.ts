import { beforeAll, expect, test } from 'vitest'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { changeLetterSetting } from '#app/features/letters/settings.server.ts'
import { later } from '../support/factories.ts'
import { aBody, insertCampaign, insertChamber } from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { deliveriesOf, write } from '../support/writing.ts'

const services = useServices()
beforeAll(async () => {
  await insertCampaign(services)
})

test('what was odd as it was written is held', async () => {
  const to = await insertChamber(services)
  const { id, token } = await write(services, to, { website: 'x' })
  expect(await confirmLetter(services, token)).toEqual({ outcome: 'confirmed' })
  const held = { state: 'held', held_why: 'suspicious' }
  expect(await deliveriesOf(services, id)).toMatchObject([held, held, held])
})

test('too many alike letters to one address are held', async () => {
  await changeLetterSetting(services, 'alike_most', 2)
  const to = await insertChamber(services, { members: 1 })
  const states: string[] = []
  const send = async (body: string, at = services) => {
    const { id, token } = await write(at, to, { body })
    await confirmLetter(at, token)
    const { state, held_why } = (await deliveriesOf(services, id))[0]!
    states.push(`${state} ${held_why ?? ''}`.trim())
  }
  await send(aBody)
  await send(aBody.toUpperCase())
  await send(aBody.replace('weeks', 'months'))
  expect(states).toEqual(['queued', 'queued', 'held alike'])

  const own =
    'Last month a friend of mine, a lawyer, found that her phone had done ' +
    'strange things for weeks. Nobody could tell her who had been reading ' +
    'along. She no longer trusts anything with a battery.'
  await send(own)
  await send(aBody, later(services, 8))
  expect(states.slice(3)).toEqual(['queued', 'queued'])
  const elsewhere = await insertChamber(services, { members: 1 })
  const { id, token } = await write(services, elsewhere, { body: aBody })
  await confirmLetter(services, token)
  expect(await deliveriesOf(services, id)).toMatchObject([{ state: 'queued' }])
})

test('alike letters that are confirmed at the same moment are counted', async () => {
  await changeLetterSetting(services, 'alike_most', 3)
  const to = await insertChamber(services, { members: 4 })
  const letters: { id: string; token: string }[] = []
  for (let at = 0; at < 8; at++) letters.push(await write(services, to))
  const other = services.another()
  await Promise.all(
    letters.map(({ token }, at) =>
      confirmLetter(at % 2 ? services : other, token),
    ),
  )
  const rows = await Promise.all(
    letters.map(({ id }) => deliveriesOf(services, id)),
  )
  const queued = rows.flat().filter(({ state }) => state === 'queued')
  expect(queued).toHaveLength(3 * 4)
  expect(rows.flat()).toHaveLength(8 * 4)
})

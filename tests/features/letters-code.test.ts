import { beforeAll, expect, test } from 'vitest'
import { confirmLetterByCode } from '#app/features/letters/confirm-by-code.server.ts'
import { confirmLetter } from '#app/features/letters/confirm.server.ts'
import { confirmByCode } from '#app/features/signatures/confirm-by-code.server.ts'
import { later } from '../support/factories.ts'
import {
  insertCampaign,
  insertChamber,
  type InsertedChamber,
} from '../support/letters.ts'
import { useServices } from '../support/services.ts'
import { sign } from '../support/signing.ts'
import { deliveriesOf, letterOf, write } from '../support/writing.ts'

const services = useServices()
let petition: Awaited<ReturnType<typeof insertCampaign>>
let chamber: InsertedChamber
beforeAll(async () => {
  petition = await insertCampaign(services)
  chamber = await insertChamber(services)
})

/** A code in the right form that is not this one. */
function wrong(code: string): string {
  return (code.startsWith('2') ? '3' : '2') + code.slice(1)
}

async function misses(): Promise<number> {
  const { db } = services
  const rows = await db
    .withTables<{ code_miss: { id: number; tries: string } }>()
    .selectFrom('code_miss')
    .select('tries')
    .execute()
  return rows.reduce((sum, { tries }) => sum + Number(tries), 0)
}

test('the code from the mail confirms like the link', async () => {
  const { id, to, code, token } = await write(services, chamber)
  expect(await confirmLetterByCode(services, to, code)).toBe(true)
  expect(await deliveriesOf(services, id)).toHaveLength(3)
  expect(await confirmLetterByCode(services, to, code)).toBe(false)
  expect(await confirmLetter(services, token)).toEqual({ outcome: 'already' })
})

test('it is taken however it is typed, with any spelling of the address', async () => {
  const email = 'Ada.Lovelace+letter@gmail.com'
  const { code } = await write(services, chamber, { email })
  const typed = ` ${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase()
  const same = 'adalovelace@googlemail.com'
  expect(await confirmLetterByCode(services, same, typed)).toBe(true)
})

test('of several letters it confirms its own', async () => {
  const email = 'several@example.org'
  const one = await write(services, chamber, { email })
  const two = await write(services, chamber, { email })
  expect(await confirmLetterByCode(services, email, two.code)).toBe(true)
  expect(await letterOf(services, one.id)).toMatchObject({ state: 'pending' })
  expect(await letterOf(services, two.id)).toMatchObject({ state: 'confirmed' })
})

test('with another address it does nothing, and the try is counted somewhere', async () => {
  const one = await write(services, chamber)
  const other = await write(services, chamber)
  const before = await misses()
  expect(await confirmLetterByCode(services, other.to, one.code)).toBe(false)
  expect(await letterOf(services, other.id)).toMatchObject({ code_tries: 1 })
  expect(await misses()).toBe(before)
  const nobody = 'nobody@example.org'
  expect(await confirmLetterByCode(services, nobody, one.code)).toBe(false)
  expect(await misses()).toBe(before + 1)
})

test('after ten wrong tries only the link confirms', async () => {
  const { to, code, token } = await write(services, chamber)
  const tries = Array.from({ length: 10 }, () =>
    confirmLetterByCode(services, to, wrong(code)),
  )
  expect(await Promise.all(tries)).not.toContain(true)
  expect(await confirmLetterByCode(services, to, code)).toBe(false)
  expect(await confirmLetter(services, token)).toEqual({ outcome: 'confirmed' })
})

test('it works for a day', async () => {
  const one = await write(services, chamber)
  const two = await write(services, chamber)
  const late = later(services, 1.01)
  expect(await confirmLetterByCode(late, one.to, one.code)).toBe(false)
  const inTime = later(services, 0.99)
  expect(await confirmLetterByCode(inTime, two.to, two.code)).toBe(true)
})

test('the code of a signature confirms no letter, nor the other way round', async () => {
  const email = 'both@example.org'
  await services.db.deleteFrom('mail').execute()
  const { code } = await sign(services, petition, { email })
  const letter = await write(services, chamber, { email })
  expect(await confirmLetterByCode(services, email, code)).toBe(false)
  expect(await confirmByCode(services, email, letter.code)).toBeUndefined()
})

test('what is no code is not looked up', async () => {
  const { to, id } = await write(services, chamber)
  for (const typed of ['', 'UUUU-UUUU', 'x'.repeat(1_000)]) {
    expect(await confirmLetterByCode(services, to, typed)).toBe(false)
  }
  expect(await letterOf(services, id)).toMatchObject({ code_tries: 0 })
})

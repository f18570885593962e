import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { canonicalAddress } from '#app/features/signatures/address.ts'
import { askForLink } from '#app/features/signatures/ask-for-link.server.ts'
import {
  confirmByCode,
  missRow,
} from '#app/features/signatures/confirm-by-code.server.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { remindPending } from '#app/features/signatures/remind.server.ts'
import { hashAddress } from '#app/features/signatures/address-hash.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import type { Services } from '#app/services.server.ts'
import { insertPetition, later, queuedMails } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { count, sign, stored, times } from '#tests/support/signing.ts'

const services = useServices()

/** A code in the right form that is not this one. */
function wrong(code: string): string {
  const first = code.startsWith('2') ? '3' : '2'
  return first + code.slice(1)
}

async function tryWrongly(n: number, to: string, code: string) {
  for (let at = 0; at < n; at++) {
    expect(await confirmByCode(services, to, wrong(code))).toBeUndefined()
  }
}

describe('the code from the mail', () => {
  test('confirms like the link, once', async () => {
    const petition = await insertPetition(services)
    const { slug } = petition
    const { to, code, confirmToken } = await sign(services, petition)
    expect(await confirmByCode(services, to, code)).toEqual({ slug })
    expect(await confirmByCode(services, to, code)).toBeUndefined()
    expect(await confirmSignature(services, confirmToken)).toEqual({
      outcome: 'already',
      slug,
    })
    expect(await count(services, petition)).toBe(1)
  })

  test.each([
    ['as the mail shows it', (code: string) => code.replace(/^.{4}/, '$&-')],
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with spaces', (code: string) => ` ${[...code].join(' ')}\n`],
    [
      'with O for 0 and l for 1',
      (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ],
  ])('is taken %s', async (_, typed) => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    expect(await confirmByCode(services, to, typed(code))).toBeDefined()
  })

  test('goes with any spelling of the address', async () => {
    const petition = await insertPetition(services)
    const email = 'Ada.Lovelace+petition@gmail.com'
    const { code } = await sign(services, petition, { email })
    const typed = 'adalovelace@googlemail.com'
    expect(await confirmByCode(services, typed, code)).toBeDefined()
    expect(await count(services, petition)).toBe(1)
  })

  test('confirms the one petition that it is for', async () => {
    const one = await insertPetition(services)
    const other = await insertPetition(services)
    const { to } = await sign(services, one)
    const { code } = await sign(services, other, { email: to })
    expect(await confirmByCode(services, to, code)).toEqual({
      slug: other.slug,
    })
    expect(await count(services, one)).toBe(0)
    expect(await count(services, other)).toBe(1)
  })

  test('of somebody else does not do', async () => {
    const petition = await insertPetition(services)
    const one = await sign(services, petition)
    const other = await sign(services, petition)
    expect(await confirmByCode(services, one.to, other.code)).toBeUndefined()
    expect(await count(services, petition)).toBe(0)
  })

  test('of a signature that was replaced does not do', async () => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    await sign(services, petition, { email: to })
    expect(await confirmByCode(services, to, code)).toBeUndefined()
  })
})

describe('guessing', () => {
  test('after nine wrong codes the right one does', async () => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    await tryWrongly(9, to, code)
    expect(await confirmByCode(services, to, code)).toBeDefined()
  })

  test('after ten wrong codes only the link does', async () => {
    const petition = await insertPetition(services)
    const { to, code, confirmToken } = await sign(services, petition)
    await tryWrongly(10, to, code)
    expect(await confirmByCode(services, to, code)).toBeUndefined()
    expect(await count(services, petition)).toBe(0)
    const { outcome } = await confirmSignature(services, confirmToken)
    expect(outcome).toBe('confirmed')
  })

  test('in parallel gains nothing: each guess is counted', async () => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    const all = times(4, null).map(() => services.another())
    const guesses = times(10, all).flatMap((each) =>
      each.map((one) => confirmByCode(one, to, wrong(code))),
    )
    expect(await Promise.all(guesses)).toEqual(times(40, undefined))
    expect(await stored(services, petition)).toMatchObject([{ code_tries: 10 }])
    expect(await confirmByCode(services, to, code)).toBeUndefined()
  })

  test('what is no code is not counted', async () => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    for (const text of ['', '1234567', `${code}2`, 'UUUU-UUUU']) {
      expect(await confirmByCode(services, to, text)).toBeUndefined()
    }
    expect(await stored(services, petition)).toMatchObject([{ code_tries: 0 }])
  })

  test('a stranger, a spent code and a withdrawn signature look alike', async () => {
    const petition = await insertPetition(services)
    const used = await sign(services, petition)
    await confirmByCode(services, used.to, used.code)
    const gone = await sign(services, petition)
    await withdrawSignature(services, gone.manageToken)
    const pending = await sign(services, petition)
    for (const [to, code] of [
      ['stranger@example.org', pending.code],
      [used.to, used.code],
      [gone.to, gone.code],
      [pending.to, wrong(pending.code)],
    ] as const) {
      expect(await confirmByCode(services, to, code)).toBeUndefined()
    }
    expect(await count(services, petition)).toBe(1)
  })
})

describe('a code lives a day', () => {
  const almost = 1 - 1 / 24 / 60

  test('and not longer', async () => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    const afterwards = later(services, 1)
    expect(await confirmByCode(afterwards, to, code)).toBeUndefined()
    const before = later(services, almost)
    expect(await confirmByCode(before, to, code)).toBeDefined()
  })

  test('the reminder brings a new one, with new tries', async () => {
    const petition = await insertPetition(services)
    const { to, code } = await sign(services, petition)
    await tryWrongly(10, to, code)
    await remindPending(later(services, 2))
    const mails = await queuedMails(services, petition.id)
    const reminder = mails.find(({ kind }) => kind === 'remind-signature')!

    expect(reminder.code).not.toBe(code)
    const nextDay = later(services, 2 + almost)
    expect(await confirmByCode(nextDay, to, code)).toBeUndefined()
    const afterwards = later(services, 3)
    const late = await confirmByCode(afterwards, to, reminder.code)
    expect(late).toBeUndefined()
    expect(await confirmByCode(nextDay, to, reminder.code)).toBeDefined()
  })

  test('also when the petition closed meanwhile', async () => {
    const closes_at = new Date(Date.now() + 60_000)
    const petition = await insertPetition(services, { closes_at })
    const { to, code } = await sign(services, petition)
    const closed = later(services, almost)
    expect(await confirmByCode(closed, to, code)).toBeDefined()
  })
})

// Found: it was answered with thanks.
test('one that is taken back at the same moment is not confirmed', async () => {
  const petition = await insertPetition(services)
  const { to, code, manageToken } = await sign(services, petition)
  const confirm: Services['intake']['confirm'] = async (row) => {
    await withdrawSignature(services, manageToken)
    return services.intake.confirm(row)
  }
  const overtaken = { ...services, intake: { ...services.intake, confirm } }
  expect(await confirmByCode(overtaken, to, code)).toBeUndefined()
  expect(await count(services, petition)).toBe(0)
})

// Found: only an address that waited for a code cost a written row, and the
// time of the answer told it.
test('every try writes one row, for whatever address', async () => {
  const petition = await insertPetition(services)
  const { to, code } = await sign(services, petition)
  const written = async () => {
    const [signature] = await stored(services, petition)
    const { rows } = await sql<{ tries: string }>`
      select sum(tries) as tries from code_miss`.execute(services.db)
    return [signature!.code_tries, Number(rows[0]!.tries)]
  }
  const [, missed] = await written()
  await tryWrongly(1, to, code)
  expect(await written()).toEqual([1, missed])
  await tryWrongly(1, 'nobody@example.org', code)
  expect(await written()).toEqual([1, missed! + 1])
})

// Found: all misses wrote one row, so they waited for each other, and an
// address that answered at once under load was one that signed.
test('tries for two addresses do not wait for each other', async () => {
  const petition = await insertPetition(services)
  const { code } = await sign(services, petition)
  const pepper = services.keys.secrets.pepper(petition.id)
  const rowOf = (email: string) =>
    missRow(hashAddress(pepper, petition.id, canonicalAddress(email)))
  await services.db.transaction().execute(async (trx) => {
    const held = rowOf('nobody@example.org')
    await sql`select from code_miss where id = ${held} for update`.execute(trx)
    const other = ['a', 'b', 'c']
      .map((name) => `${name}@example.org`)
      .find((email) => rowOf(email) !== held)!
    await tryWrongly(1, other, code)
    await askForLink(services, other, 'en')
  })
})

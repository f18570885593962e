import fc from 'fast-check'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import {
  countRecoveryCodes,
  makeRecoveryCodes,
  parseRecoveryCode,
} from '#app/features/accounts/recovery-codes.server.ts'
import {
  newTotp,
  openTotp,
  sealTotp,
  setTotp,
} from '#app/features/accounts/totp.server.ts'
import { checkCode } from '#app/features/accounts/tries.server.ts'
import { useServices } from '#tests/support/services.ts'
import {
  aCampaigner,
  after,
  anApp,
  atOnce,
  auditOf,
  deskMails,
  remove,
} from './accounts-support.ts'

const services = useServices()
/** The middle of a step: a test does not run into the next one. */
const noon = new Date('2027-01-02T12:00:15Z')
const at = (minutes = 0) => after({ ...services, now: () => noon }, minutes)

let campaigners = 0
function aPerson(role?: 'owner') {
  const address = `code-${++campaigners}@campaign.example`
  return aCampaigner(services, address, role)
}

async function withApp() {
  const { id } = await aPerson()
  const app = await anApp(at(), id)
  const check = (code: string, minutes = 0) => checkCode(at(minutes), id, code)
  return { id, ...app, check }
}

function triesOf(id: string) {
  return services.db
    .selectFrom('campaigner')
    .select(['tries', 'tries_since'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

describe('the app', () => {
  test('is set up with a code of it, which has served then', async () => {
    const { id } = await aPerson()
    const { secret, uri } = newTotp('Ada & Bob')
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*Ada%20%26%20Bob\?/)
    expect(new URL(uri).searchParams.get('secret')).toBe(secret)
    const { right } = await withApp()
    const set = (code: string) => setTotp(at(), id, secret, code)
    expect(await set(right)).toBe(false)
    expect(await setTotp(at(), id, 'ABC', '')).toBe(false)
    expect(await checkCode(at(), id, right)).toBe('wrong')

    const timestamp = noon.getTime()
    const own = new TOTP({ secret }).generate({ timestamp })
    expect(await set(own)).toBe(true)
    expect(await checkCode(at(), id, own)).toBe('wrong')
    const next = new TOTP({ secret }).generate({
      timestamp: timestamp + 30_000,
    })
    expect(await checkCode(at(), id, next)).toBe('right')
  })

  test('may be a step early or late, and no more', async () => {
    for (const step of [-1, 0, 1]) {
      const { codeAt, check } = await withApp()
      expect(await check(codeAt(step))).toBe('right')
    }
    for (const step of [-2, 2]) {
      const { codeAt, check } = await withApp()
      expect(await check(codeAt(step))).toBe('wrong')
    }
  })

  test('gives codes that serve once, and none of before', async () => {
    const { codeAt, check, right } = await withApp()
    expect(await check(` ${right.slice(0, 3)} ${right.slice(3)}`)).toBe('right')
    expect(await check(right)).toBe('wrong')
    expect(await check(codeAt(-1))).toBe('wrong')
    expect(await check(codeAt(1))).toBe('right')
  })

  test('gives codes that serve once at the same moment', async () => {
    const { check, right } = await withApp()
    const all = await Promise.all([1, 2, 3].map(() => check(right)))
    expect(all.filter((outcome) => outcome === 'right')).toHaveLength(1)
  })

  test('is sealed for one campaigner', () => {
    const sealed = sealTotp(services.keys, 'one', 'SECRET')
    expect(openTotp(services.keys, 'one', sealed)).toBe('SECRET')
    expect(() => openTotp(services.keys, 'other', sealed)).toThrow()
    sealed[14]! ^= 1
    expect(() => openTotp(services.keys, 'one', sealed)).toThrow()
  })

  test('of somebody who was removed serves no more', async () => {
    const { id, check, right } = await withApp()
    const [recovery] = await makeRecoveryCodes(at(), id)
    await remove(services, id)
    expect(await check(right)).not.toBe('right')
    expect(await check(recovery!)).not.toBe('right')
    await expect(makeRecoveryCodes(at(), id)).rejects.toThrow(/not exist/)
  })
})

describe('wrong codes', () => {
  test('after five not even a right one is taken, for 15 minutes', async () => {
    const { id, codeAt, check, wrong, right } = await withApp()
    for (let n = 1; n <= 4; n++) expect(await check(wrong)).toBe('wrong')
    expect(await check(wrong, 10)).toBe('slowed')
    expect(await check(right)).toBe('slowed')
    expect(await check(codeAt(49), 24.9)).toBe('slowed')
    expect(await check(codeAt(50), 25)).toBe('right')
    expect(await triesOf(id)).toEqual({ tries: 0, tries_since: null })
  })

  test('are forgotten by a right one, and after 15 minutes', async () => {
    const { id, check, right, wrong } = await withApp()
    for (let n = 1; n <= 4; n++) await check(wrong)
    expect(await check(right)).toBe('right')
    for (let n = 1; n <= 4; n++) await check(wrong)
    expect(await check('letters', 15)).toBe('wrong')
    expect(await triesOf(id)).toMatchObject({ tries: 1 })
  })

  test('gain nothing at the same moment', async () => {
    const { id, check, wrong } = await withApp()
    const all = await Promise.all(
      Array.from({ length: 40 }, () => check(wrong)),
    )
    expect(all.filter((outcome) => outcome === 'wrong')).toHaveLength(4)
    expect(await triesOf(id)).toMatchObject({ tries: 5 })
    expect(await auditOf(services, 'sign-in.slowed', id)).toHaveLength(1)
  })

  test('are told to every owner, once an hour', async () => {
    const owner = await aPerson('owner')
    const gone = await aPerson('owner')
    const { id, check, wrong } = await withApp()
    await remove(services, gone.id)
    const slowAt = async (minutes: number) => {
      for (let n = 1; n <= 5; n++) await check(wrong, minutes)
    }
    const alarms = async () =>
      (await deskMails(services, 'desk-alarm', owner.id)).length
    const before = await alarms()
    for (const minutes of [0, 20, 40]) await slowAt(minutes)
    expect(await alarms()).toBe(before + 1)
    await slowAt(61)
    expect(await alarms()).toBe(before + 2)
    expect(await auditOf(services, 'sign-in.slowed', id)).toHaveLength(4)
    expect(await deskMails(services, 'desk-alarm', gone.id)).toEqual([])
    expect(await deskMails(services, 'desk-alarm', id)).toEqual([])

    const mail = (await deskMails(services, 'desk-alarm', owner.id)).at(-1)!
    expect(mail).toMatchObject({ to: owner.address, name: owner.name })
    expect(mail).toHaveProperty('what', expect.stringMatching(/five wrong/i))
  })
})

describe('recovery codes', () => {
  test('are ten of 80 bits that serve once each', async () => {
    const { id } = await aPerson()
    const codes = await makeRecoveryCodes(at(), id)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    }
    const typed = codes[0]!.toLowerCase().replaceAll('-', ' ')
    expect(await checkCode(at(), id, typed)).toBe('right')
    expect(await checkCode(at(), id, codes[0]!)).toBe('wrong')
    expect(await checkCode(at(), id, codes[1]!)).toBe('right')
    expect(await countRecoveryCodes(services, id)).toBe(8)
    expect(await auditOf(services, 'recovery-code.used', id)).toHaveLength(2)
  })

  test('serve once at the same moment', async () => {
    const { id } = await aPerson()
    const [code] = await makeRecoveryCodes(at(), id)
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => checkCode(at(), id, code!)),
    )
    expect(all.filter((outcome) => outcome === 'right')).toHaveLength(1)
  })

  test('are one’s own, and die when new ones are made', async () => {
    const [one, other] = [await aPerson(), await aPerson()]
    const [old] = await makeRecoveryCodes(at(), one.id)
    expect(await checkCode(at(), other.id, old!)).toBe('wrong')
    const make = () => makeRecoveryCodes(at(), one.id)
    const made = await atOnce(services, one.id, [make, make])
    expect(await countRecoveryCodes(services, one.id)).toBe(10)
    expect(await checkCode(at(), one.id, old!)).toBe('wrong')
    expect(made.flat()).not.toContain(old)
  })

  test('are read however they are typed', () => {
    const letters = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    const code = fc.array(letters, { minLength: 16, maxLength: 16 })
    const between = fc.constantFrom('', ' ', '-', '–', '\u200b')
    const noise = fc.array(between, { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(code, noise, fc.boolean(), (given, gaps, isSmall) => {
        const text = given.map((letter, n) => letter + gaps[n]!).join('')
        const typed = isSmall
          ? text.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')
          : text
        expect(parseRecoveryCode(typed)).toBe(given.join(''))
        expect(parseRecoveryCode(typed + 'A')).toBeUndefined()
      }),
    )
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(parseRecoveryCode(typed) ?? 'A'.repeat(16)).toHaveLength(16)
      }),
    )
  })
})

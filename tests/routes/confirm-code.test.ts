import { beforeAll, describe, expect, test } from 'vitest'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { formatCode } from '#app/features/signatures/code.server.ts'
import { type Language, localPath, translate } from '#app/i18n/translate.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { headingOf, shown, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

const languages: Language[] = ['en', 'ar']
const urlOf = (language: Language) =>
  web.origin + localPath(language, '/confirm')

async function signed() {
  const { email } = aSigner()
  await signPetition(services, petition.slug, aSigner({ email }), 'en')
  const mails = await queuedMails(services, petition.id)
  const { code } = mails.find(({ to }) => to === email)!
  return { email, code }
}

async function confirmed(): Promise<number> {
  const rows = await services.db
    .selectFrom('signature')
    .select('id')
    .where('state', '=', 'confirmed')
    .execute()
  return rows.length
}

describe.each(languages)('the form for a code (%s)', (language) => {
  test('asks for address and code', async () => {
    const { status, headers, text } = await visit(urlOf(language))
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(tags(text, 'form')).toMatchObject([
      { method: 'post', action: localPath(language, '/confirm') },
    ])
    expect(tags(text, 'input').map(({ name }) => name)).toEqual([
      'email',
      'code',
    ])
  })

  test('confirms', async () => {
    const before = await confirmed()
    const { email, code } = await signed()
    const { status, headers } = await post(urlOf(language), {
      email,
      code: formatCode(code),
    })
    expect(status).toBe(303)
    const thanks = `/petitions/${petition.slug}/thanks`
    expect(headers.location).toBe(localPath(language, thanks))
    expect(headers['set-cookie']).toBeUndefined()
    expect(await confirmed()).toBe(before + 1)
  })

  test('says what is wrong and keeps what was typed', async () => {
    const before = await confirmed()
    const { email } = await signed()
    const typed = { email, code: '<"A">' }
    const { status, headers, text } = await post(urlOf(language), typed)
    expect(status).toBe(422)
    expect(headers['cache-control']).toBe('no-store')
    expect(headingOf(text)).toBe(translate(language, 'code.heading'))
    expect(textOf(text)).toContain(translate(language, 'problem.code.wrong'))
    expect(shown(text, 'email')).toBe(email)
    expect(shown(text, 'code')).toBe(typed.code)
    expect(await confirmed()).toBe(before)
  })

  test('says what is missing', async () => {
    const { status, text } = await post(urlOf(language), 'x=')
    expect(status).toBe(422)
    for (const key of ['problem.email.empty', 'problem.code.empty'] as const) {
      expect(textOf(text)).toContain(translate(language, key))
    }
  })
})

describe('a code', () => {
  async function tryCode(email: string, code: string): Promise<number> {
    return (await post(urlOf('en'), { email, code })).status
  }

  test('may be typed as people type', async () => {
    const ways = [
      (code: string) => ` ${code.toLowerCase()} `,
      (code: string) => code.split('').join(' '),
      (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ]
    for (const way of ways) {
      const { email, code } = await signed()
      expect(await tryCode(email.toUpperCase(), way(code))).toBe(303)
    }
  })

  test('works once', async () => {
    const { email, code } = await signed()
    expect(await tryCode(email, code)).toBe(303)
    expect(await tryCode(email, code)).toBe(422)
  })

  test("does not work with another's address", async () => {
    const one = await signed()
    const other = await signed()
    expect(await tryCode(one.email, other.code)).toBe(422)
    expect(await tryCode(aSigner().email, one.code)).toBe(422)
    expect(await tryCode(one.email, one.code)).toBe(303)
  })

  test('is closed after ten wrong ones, in the same words', async () => {
    const { email, code } = await signed()
    const wrong = code.startsWith('A') ? 'BBBBBBBB' : 'AAAAAAAA'
    const first = await post(urlOf('en'), { email, code: wrong })
    for (let times = 2; times <= 10; times += 1) await tryCode(email, wrong)
    const last = await post(urlOf('en'), { email, code })
    expect(last.status).toBe(422)
    expect(last.text.replaceAll(code, wrong)).toBe(first.text)
  })

  test('of a strange form is wrong and no fault', async () => {
    const { email } = await signed()
    const strange = ['\0', '\ufffd', '🕊'.repeat(8), 'A'.repeat(9_999), '%', '-']
    for (const code of strange) expect(await tryCode(email, code)).toBe(422)
    for (const address of ['a\0@example.org', '@', 'x'.repeat(2_000)]) {
      expect(await tryCode(address, 'AAAAAAAA')).toBe(422)
    }
  })
})

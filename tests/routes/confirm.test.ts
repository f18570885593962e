import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { newToken } from '#app/features/signatures/token.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { type Language, localPath, translate } from '#app/i18n/translate.ts'
import {
  aSigner,
  insertPetition,
  later,
  queuedMails,
} from '#tests/support/factories.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { type Answer, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

const DAY = Math.floor(Date.now() / 86_400_000)
const languages: Language[] = ['en', 'ar']

/** The links of somebody who signed so many days ago. */
async function signed(days = 0) {
  const { email } = aSigner()
  const then = later(services, -days)
  await signPetition(then, petition.slug, aSigner({ email }), 'en')
  const mails = await queuedMails(services, petition.id)
  return mails.find(({ to }) => to === email)!
}

const urlOf = (token: string, language: Language = 'en') =>
  web.origin + localPath(language, `/confirm/${token}`)

async function everything() {
  const from = (table: 'signature' | 'mail' | 'signature_delta') =>
    services.db.selectFrom(table).selectAll().orderBy('id').execute()
  return {
    signatures: await from('signature'),
    mails: await from('mail'),
    deltas: await from('signature_delta'),
  }
}

async function count(): Promise<number> {
  const url = `${web.origin}/petitions/${petition.slug}/count.json`
  const { text } = await visit(url)
  return (JSON.parse(text) as { signature_count: number }).signature_count
}

function expectPersonal({ headers, text }: Answer): void {
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['referrer-policy']).toBe('same-origin')
  for (const href of linksOf(text)) expect(href).toMatch(/^[/#]/)
}

describe('the page behind the link', () => {
  test.each(languages)(
    'has one form with one button (%s)',
    async (language) => {
      const { confirmToken } = await signed()
      const answer = await visit(urlOf(confirmToken, language))
      expect(answer.status).toBe(200)
      expectPersonal(answer)
      expect(headingOf(answer.text)).toBe(
        translate(language, 'confirm.heading'),
      )
      expect(textOf(answer.text)).toContain(petition.slug)
      expect(tags(answer.text, 'form')).toEqual([{ method: 'post' }])
      expect(tags(answer.text, 'button')).toMatchObject([{ type: 'submit' }])
      expect(tags(answer.text, 'input')).toEqual([])
    },
  )

  test('changes nothing, however often it is looked at', async () => {
    const { confirmToken, manageToken } = await signed()
    const before = await everything()
    for (let times = 0; times < 20; times += 1) {
      expect((await visit(urlOf(confirmToken))).status).toBe(200)
    }
    for (const url of [
      urlOf(confirmToken),
      `${web.origin}/s/${manageToken}`,
      urlOf(confirmToken, 'ar'),
    ]) {
      expect((await visit(url, { method: 'HEAD' })).status).toBe(200)
      expect((await visit(url, { method: 'OPTIONS' })).status).toBe(405)
      const again = await visit(`${url}?from=mail`)
      expect(again.status).toBe(200)
    }
    expect(await everything()).toEqual(before)
  })
})

describe('the button', () => {
  test.each(languages)('confirms, once and for all (%s)', async (language) => {
    const { confirmToken } = await signed()
    const before = await count()
    for (let times = 1; times <= 3; times += 1) {
      const { status, headers, text } = await post(
        urlOf(confirmToken, language),
      )
      expect(status).toBe(303)
      const thanks = `/petitions/${petition.slug}/thanks`
      expect(headers.location).toBe(localPath(language, thanks))
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).toBe('')
      expect(await count()).toBe(before + 1)

      const page = await visit(web.origin + headers.location!)
      expect(textOf(page.text)).toContain(
        `${translate(language, 'thanks.heading')} ${before + 1}`,
      )
    }
    const used = await visit(urlOf(confirmToken, language))
    expect(used.status).toBe(200)
    expectPersonal(used)
    expect(headingOf(used.text)).toBe(translate(language, 'token.used.heading'))
    expect(tags(used.text, 'form')).toEqual([])
    expect(linksOf(used.text)).toContain(
      localPath(language, `/petitions/${petition.slug}`),
    )
  })

  test('pressed by many at once counts each of them once', async () => {
    const before = await count()
    const mails = await Promise.all(Array.from({ length: 12 }, () => signed()))
    const presses = [...mails, ...mails, ...mails].map(({ confirmToken }) =>
      post(urlOf(confirmToken)),
    )
    const answers = await Promise.all(presses)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await count()).toBe(before + mails.length)
  })

  test('needs no field, and takes none', async () => {
    const { confirmToken } = await signed()
    const { status } = await post(urlOf(confirmToken), 'state=held&id=1')
    expect(status).toBe(303)
  })
})

describe('a link that does nothing', () => {
  const tampered = (token: string) => [
    token.slice(0, -1) + (token.endsWith('A') ? 'E' : 'A'),
    `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`,
    token.slice(0, -1),
    `${token}A`,
    `${token}%0A`,
    token.toLowerCase(),
    `%20${token}`,
  ]

  async function expectProblem(
    token: string,
    status: number,
    kind: 'unknown' | 'expired' | 'withdrawn',
  ): Promise<void> {
    const before = await everything()
    for (const language of languages) {
      const url = urlOf(token, language)
      for (const answer of [await visit(url), await post(url)]) {
        expect([token, answer.status]).toEqual([token, status])
        expectPersonal(answer)
        expect(headingOf(answer.text)).toBe(
          translate(language, `token.${kind}.heading`),
        )
        expect(tags(answer.text, 'form')).toEqual([])
      }
    }
    expect(await everything()).toEqual(before)
  }

  test('because it is unknown', async () => {
    const { token } = newToken({ id: randomUUID(), day: DAY })
    await expectProblem(token, 404, 'unknown')
    await expectProblem('ada', 404, 'unknown')
  })

  test('because it was changed', async () => {
    const { confirmToken } = await signed()
    for (const token of tampered(confirmToken)) {
      await expectProblem(token, 404, 'unknown')
    }
    expect((await post(urlOf(confirmToken))).status).toBe(303)
  })

  test('because it is the other one of the mail', async () => {
    const { manageToken } = await signed()
    await expectProblem(manageToken, 404, 'unknown')
  })

  test('because it is older than a week', async () => {
    const { confirmToken } = await signed(8)
    await expectProblem(confirmToken, 410, 'expired')
    // Then the row goes, and the day in the link is all that is left.
    await services.db
      .deleteFrom('signature')
      .where('asked_at', '<', new Date(Date.now() - 7 * 86_400_000))
      .execute()
    await expectProblem(confirmToken, 410, 'expired')
  })

  test('because the signature was withdrawn', async () => {
    for (const confirm of [false, true]) {
      const { confirmToken, manageToken } = await signed()
      if (confirm) await post(urlOf(confirmToken))
      await withdrawSignature(services, manageToken)
      await expectProblem(confirmToken, 410, 'withdrawn')
    }
  })
})

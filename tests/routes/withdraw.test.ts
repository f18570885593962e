import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { newToken } from '#app/features/signatures/token.server.ts'
import { type Language, localPath, translate } from '#app/i18n/translate.ts'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { headingOf, linksOf, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { type Answer, post, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

const languages: Language[] = ['en', 'ar']
const urlOf = (token: string, language: Language) =>
  web.origin + localPath(language, `/s/${token}`)

/** Signs and confirms in the browser's way; gives the links of the mail. */
async function confirmed() {
  const form = typed({ name: 'Ada Canary', show_name: 'yes' })
  await post(`${web.origin}/petitions/${petition.slug}/sign`, form)
  const mails = await queuedMails(services, petition.id)
  const mail = mails.find(({ to }) => to === form.email)!
  await post(`${web.origin}/confirm/${mail.confirmToken}`)
  return mail
}

async function count(): Promise<number> {
  const url = `${web.origin}/petitions/${petition.slug}/count.json`
  const { text } = await visit(url)
  return (JSON.parse(text) as { signature_count: number }).signature_count
}

function expectPersonal({ headers, text }: Answer): void {
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  for (const href of linksOf(text)) expect(href).toMatch(/^[/#]/)
}

test.each(languages)('a button undoes a signature (%s)', async (language) => {
  const { manageToken } = await confirmed()
  const before = await count()
  const url = urlOf(manageToken, language)

  const page = await visit(url)
  expect(page.status).toBe(200)
  expectPersonal(page)
  expect(headingOf(page.text)).toBe(translate(language, 'own.heading'))
  const submit = translate(language, 'own.leave.submit')
  expect(page.text).toContain(`>${submit}</button>`)
  expect(await count()).toBe(before)

  const after = `${new URL(url).pathname}?done=withdraw`
  for (let times = 1; times <= 3; times += 1) {
    const { status, headers } = await post(url, { act: 'withdraw' })
    expect([status, headers.location]).toEqual([303, after])
    expect(headers['cache-control']).toBe('no-store')
    expect(await count()).toBe(before - 1)
  }
  const done = await visit(web.origin + after)
  expect(done.status).toBe(200)
  expectPersonal(done)
  expect(textOf(done.text)).toContain(translate(language, 'own.done.withdraw'))
  expect(done.text).not.toContain(`>${submit}</button>`)
  const petitionPage = `${web.origin}/petitions/${petition.slug}`
  expect((await visit(petitionPage)).text).not.toContain('Canary')
})

test('what was never confirmed is undone too, and mailed no more', async () => {
  const form = typed()
  await post(`${web.origin}/petitions/${petition.slug}/sign`, form)
  const toIt = async () =>
    (await queuedMails(services, petition.id)).filter(
      ({ to }) => to === form.email,
    )
  const [mail] = await toIt()
  const before = await count()
  const url = urlOf(mail!.manageToken, 'en')
  const { status } = await post(url, { act: 'withdraw' })
  expect(status).toBe(303)
  expect(await count()).toBe(before)
  expect(await toIt()).toEqual([])
})

test('a guessed link is answered alike, whatever it comes near to', async () => {
  const { manageToken, confirmToken } = await confirmed()
  const before = await count()
  const near = Buffer.from(manageToken, 'base64url')
  near[near.length - 1]! ^= 1
  const day = Math.floor(Date.now() / 86_400_000)
  const guesses = [
    newToken({ id: randomUUID(), day }).token,
    near.toString('base64url'),
    confirmToken,
  ]
  for (const language of languages) {
    const pages = new Set<string>()
    for (const guess of guesses) {
      const url = urlOf(guess, language)
      const posted = await post(url, { act: 'withdraw' })
      for (const answer of [await visit(url), posted]) {
        expect(answer.status).toBe(404)
        expectPersonal(answer)
        expect(answer.text).not.toMatch(new RegExp(petition.slug))
        pages.add(answer.text.replaceAll(guess, ''))
      }
    }
    expect(pages.size).toBe(1)
  }
  expect(await count()).toBe(before)
})

test('what is no token at all is not there', async () => {
  for (const token of ['ada', '%00', '..%2f..%2fhealth', 'a'.repeat(5_000)]) {
    const url = urlOf(token, 'en')
    expect((await visit(url)).status).toBe(404)
    expect((await post(url, { act: 'erase' })).status).toBe(404)
  }
})

import { beforeAll, describe, expect, test } from 'vitest'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { fourAddresses, kinds } from '#tests/support/four-addresses.ts'
import { useServices } from '#tests/support/services.ts'
import { postText, speak, typed } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
})

/** Every byte of the answer, but the clock's. */
async function answerTo(path: string, fields: Record<string, string>) {
  const whole = postText(web.origin, path, fields, ['Connection: close'])
  const answer = await speak(web.origin, whole)
  expect(answer).toMatch(/\r\nDate: [^\r]+\r\n/)
  return answer.replace(/\r\nDate: [^\r]+/, '')
}

describe('who signed before cannot be told', () => {
  test.each([
    ['before Remix', ''],
    ['through Remix', '?late'],
  ])('from any byte of the answer (%s)', async (_, query) => {
    const addresses = await fourAddresses(services, petition, 2)
    const path = `/petitions/${petition.slug}/sign${query}`
    const answers = new Set<string>()
    for (const kind of kinds) {
      for (const email of addresses[kind]) {
        answers.add(await answerTo(path, typed({ email })))
        answers.add(await answerTo(path, typed({ email })))
      }
    }
    expect(answers.size).toBe(1)
    expect([...answers][0]).toMatch(/^HTTP\/1\.1 303 /)
  })

  test('from a problem elsewhere in the form', async () => {
    const addresses = await fourAddresses(services, petition, 1)
    const path = `/petitions/${petition.slug}/sign`
    const pages = new Set<string>()
    for (const kind of kinds) {
      const [email = ''] = addresses[kind]
      const page = await answerTo(path, typed({ email, name: '' }))
      expect(page).toContain(email)
      pages.add(page.replaceAll(email, ''))
    }
    expect(pages.size).toBe(1)
  })

  test('with a wrong code', async () => {
    const addresses = await fourAddresses(services, petition, 1)
    const pages = new Set<string>()
    for (const kind of kinds) {
      const [email = ''] = addresses[kind]
      const page = await answerTo('/confirm', { email, code: 'AAAA-AAAA' })
      expect(page).toContain(email)
      pages.add(page.replaceAll(email, ''))
    }
    expect(pages.size).toBe(1)
    expect([...pages][0]).toMatch(/^HTTP\/1\.1 422 /)
  })
})

test('only the mail differs, and after five there is none', async () => {
  const email = aSigner().email
  const path = `/petitions/${petition.slug}/sign`
  const signed = () => signPetition(services, petition.slug, aSigner(), 'en')
  const toIt = async () =>
    (await queuedMails(services, petition.id)).filter(({ to }) => to === email)

  for (let times = 1; times <= 7; times += 1) {
    await answerTo(path, typed({ email }))
    await signed()
    expect(await toIt()).toHaveLength(Math.min(times, 5))
  }
})

import { Agent } from 'node:http'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { storedRows } from '#tests/support/stored.ts'
import { post, postText, speak, typed, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const place = { id: '', path: '', url: '', inbox: '' }
let before: { signatures: number; mails: number }

beforeAll(async () => {
  const { id, slug } = await insertPetition(services)
  const path = `/petitions/${slug}/sign`
  const inbox = `/petitions/${slug}/check-inbox`
  Object.assign(place, { id, path, url: web.origin + path, inbox })
})
beforeEach(async () => {
  before = await storedRows(services)
})

async function expectStored(people: number): Promise<void> {
  expect(await storedRows(services)).toEqual({
    signatures: before.signatures + people,
    mails: before.mails + people,
  })
}

describe('a signature', () => {
  test('is stored, mailed, and answered by a redirect and nothing else', async () => {
    const form = typed({ comment: 'Why not?', postcode: 'N1', news: 'yes' })
    const { status, headers, text } = await post(place.url, form)
    expect(status).toBe(303)
    expect(headers.location).toBe(place.inbox)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).toBe('')
    await expectStored(1)

    const mails = await queuedMails(services, place.id)
    expect(mails.at(-1)).toMatchObject({
      kind: 'confirm-signature',
      language: 'en',
      to: form.email,
      name: form.name,
      country: 'GB',
      comment: 'Why not?',
      showName: false,
      news: true,
    })
    expect((await visit(web.origin + place.inbox)).status).toBe(200)
  })

  test('of the Arabic page leads on in Arabic', async () => {
    const form = typed({ name: 'ليلى', show_name: 'yes' })
    const url = `${web.origin}/ar${place.path}`
    const { status, headers } = await post(url, form)
    expect(status).toBe(303)
    expect(headers.location).toBe(`/ar${place.inbox}`)
    await expectStored(1)
    const mails = await queuedMails(services, place.id)
    expect(mails.at(-1)).toMatchObject({
      language: 'ar',
      name: 'ليلى',
      showName: true,
    })
  })

  test('may come with a query, a slash or another form of the type', async () => {
    const types = [
      'APPLICATION/X-WWW-FORM-URLENCODED',
      'application/x-www-form-urlencoded; charset=UTF-8',
    ]
    for (const type of types) {
      const headers = { 'Content-Type': type }
      const { status } = await post(place.url, typed(), { headers })
      expect([type, status]).toEqual([type, 303])
    }
    for (const end of ['?from=mail', '?index', '/']) {
      const { status } = await post(place.url + end, typed())
      expect([end, status]).toEqual([end, 303])
    }
    await expectStored(5)
  })

  test('may come as multipart', async () => {
    const form = new FormData()
    const fields = typed({ name: 'Łucja "Lu" <b>', comment: 'a\r\nb' })
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const { status, headers } = await fetch(place.url, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    })
    expect(status).toBe(303)
    expect(headers.get('location')).toBe(place.inbox)
    expect(headers.getSetCookie()).toEqual([])
    await expectStored(1)
    const mails = await queuedMails(services, place.id)
    expect(mails.at(-1)).toMatchObject({
      name: fields.name,
      comment: 'a\nb',
      to: fields.email,
    })
  })
})

describe('the way that the bytes come', () => {
  const close = ['Connection: close']

  test.each([1, 7, 30])(
    'a body cut after %i bytes is put together',
    async (n) => {
      const whole = postText(web.origin, place.path, typed(), close)
      const body = whole.indexOf('\r\n\r\n') + 4
      const pieces = [whole.slice(0, body + n), whole.slice(body + n)]
      const answer = await speak(web.origin, ...pieces)
      expect(answer).toMatch(/^HTTP\/1\.1 303 /)
      expect(answer).toContain(`${place.inbox}\r\n`)
      await expectStored(1)
    },
  )

  test('a body may come after its head, and in many pieces', async () => {
    const whole = postText(web.origin, place.path, typed(), close)
    const body = whole.indexOf('\r\n\r\n') + 4
    const pieces = [whole.slice(0, 20), whole.slice(20, body)]
    pieces.push(...whole.slice(body).match(/[^]{1,9}/g)!)
    const answer = await speak(web.origin, ...pieces)
    expect(answer).toMatch(/^HTTP\/1\.1 303 /)
    await expectStored(1)
  })

  test('two posts in one packet are two signatures', async () => {
    const answer = await speak(
      web.origin,
      postText(web.origin, place.path, typed()) +
        postText(web.origin, place.path, typed(), close),
    )
    expect(answer.match(/HTTP\/1\.1 303 /g)).toHaveLength(2)
    await expectStored(2)
  })

  test('a body that never comes whole is no signature', async () => {
    const whole = postText(web.origin, place.path, typed())
    const { hostname, port } = new URL(web.origin)
    const { connect } = await import('node:net')
    for (const cut of [1, 40]) {
      const socket = connect(Number(port), hostname)
      socket.write(whole.slice(0, -cut))
      await new Promise((resolve) => setTimeout(resolve, 100))
      socket.destroy()
    }
    expect((await post(place.url, typed())).status).toBe(303)
    await expectStored(1)
  })

  test('one connection serves many posts, refused ones among them', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const json = { 'Content-Type': 'application/json' }
    const series = [
      [303, () => post(place.url, typed(), { agent })],
      [422, () => post(place.url, typed({ name: '' }), { agent })],
      [303, () => post(place.url, typed(), { agent })],
      [415, () => post(place.url, '{"a":1}', { agent, headers: json })],
      [403, () => post(place.url, typed(), { agent, headers: foreign })],
      [303, () => post(place.url, typed(), { agent })],
      [405, () => post(place.url, typed(), { agent, method: 'PUT' })],
      [200, () => visit(place.url, { agent })],
      [404, () => post(`${web.origin}/confirm/ada`, '', { agent })],
      [409, () => post(closed, typed(), { agent })],
      [303, () => post(`${place.url}?x`, typed(), { agent })],
      [303, () => post(place.url, typed(), { agent })],
    ] as const
    const foreign = { 'Sec-Fetch-Site': 'cross-site' }
    const { slug } = await insertPetition(services, {
      closes_at: new Date('2026-01-01'),
    })
    const closed = `${web.origin}/petitions/${slug}/sign`

    for (const [at, [status, ask]] of series.entries()) {
      const answer = await ask()
      expect([at, answer.status]).toEqual([at, status])
      expect([at, answer.reused]).toEqual([at, at > 0])
    }
    agent.destroy()
    await expectStored(5)
  })

  test('many at once are all stored', async () => {
    const people = Array.from({ length: 60 }, () => typed())
    const answers = await Promise.all(
      people.map((form) => post(place.url, form)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    await expectStored(people.length)
  })
})

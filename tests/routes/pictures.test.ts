import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let slug: string
beforeAll(async () => {
  slug = (await insertPetition(services)).slug
})

async function pictureAt(path: string): Promise<Buffer> {
  const answer = await fetch(web.origin + path)
  expect([path, answer.status]).toEqual([path, 200])
  return Buffer.from(await answer.arrayBuffer())
}

describe('a picture', () => {
  test.each([
    ['of the site', () => '/picture.png'],
    ['of a petition', () => `/petitions/${slug}/picture.png`],
    ['of a petition in Arabic', () => `/ar/petitions/${slug}/picture.png`],
  ])('%s is a PNG that may be kept for an hour', async (_, path) => {
    const picture = await pictureAt(path())
    const { format, width, height } = await sharp(picture).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])

    const { headers } = await visit(web.origin + path())
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=3600',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    })
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('is not sent again to those who have it', async () => {
    const url = `${web.origin}/petitions/${slug}/picture.png`
    const { headers } = await visit(url)
    const etag = headers.etag!
    for (const known of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
      const again = await visit(url, { headers: { 'If-None-Match': known } })
      expect([known, again.status, again.text]).toEqual([known, 304, ''])
      expect(again.headers.etag).toBe(etag)
    }
    const other = await visit(url, { headers: { 'If-None-Match': '"old"' } })
    expect(other.status).toBe(200)
  })

  test('shows what the petition asks for, once it has changed too', async () => {
    const path = `/petitions/${slug}/picture.png`
    const before = await pictureAt(path)
    await services.db
      .updateTable('petition_text')
      .set({ action: 'Stop it now' })
      .execute()
    const after = await pictureAt(path)
    expect(after.equals(before)).toBe(false)
    expect(after.equals(await pictureAt('/picture.png'))).toBe(false)
  })

  test('is all in the language that there is a text in', async () => {
    const english = await pictureAt(`/petitions/${slug}/picture.png`)
    const asked = await pictureAt(`/ar/petitions/${slug}/picture.png`)
    expect(asked.equals(english)).toBe(true)
  })

  test.each([
    '/petitions/unknown/picture.png',
    '/petitions/%00/picture.png',
    '/ar/petitions/unknown/picture.png',
    '/xx/petitions/unknown/picture.png',
    '/xx/picture.png',
    '/en/picture.png',
  ])('%s is not there, in a sentence', async (path) => {
    const { status, headers, text } = await visit(web.origin + path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toMatch(/^There is (nothing|no petition) at this address\.\n$/)
  })

  test('takes no post', async () => {
    const url = `${web.origin}/petitions/${slug}/picture.png`
    expect(await visit(url, { method: 'POST' })).toMatchObject({ status: 405 })
  })
})

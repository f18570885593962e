import { expect, test } from 'vitest'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { sign } from '#tests/support/signing.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

test.each([
  ['open data', '/petitions/:slug.json'],
  ['the count', '/petitions/:slug/count.json'],
  ['the list', '/petitions.json'],
  ['what is missing', '/petitions/no-such.json'],
  ['health', '/health'],
  ['work for a browser', '/challenge.json'],
  ['security.txt', '/.well-known/security.txt'],
  ['data of one’s own', '/s/:token/my-data.json'],
  ['data behind a broken link', '/s/broken/my-data.json'],
  ['what is for scripts alone', '/petitions.data'],
])('data and sentences are no page and in no frame: %s', async (_, path) => {
  const petition = await insertPetition(services)
  const { manageToken } = await sign(services, petition)
  const url = path
    .replace(':slug', petition.slug)
    .replace(':token', manageToken)
  const { headers } = await visit(web.origin + url)
  expect(headers['content-type']).toMatch(/^(application\/json|text\/plain)/)
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('data of one’s own is a file that is kept nowhere', async () => {
  const petition = await insertPetition(services)
  const { manageToken } = await sign(services, petition)
  const url = `${web.origin}/s/${manageToken}/my-data.json`
  const { status, headers, text } = await visit(url)
  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-disposition']).toBe(
    'attachment; filename="my-signature.json"',
  )
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(JSON.parse(text)).toMatchObject({ stored: { state: 'pending' } })
  const broken = await visit(`${web.origin}/s/broken/my-data.json`)
  expect(broken.status).toBe(404)
  expect(broken.headers['cache-control']).toBe('no-store')
})

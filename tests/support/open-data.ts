import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import type { WorkerServices } from '#app/services.server.ts'
import { insertPetition } from './factories.ts'
import { visit } from './visit.ts'

/** What any site may read at `path`. */
export async function openData<Shape>(
  web: { origin: string },
  path: string,
): Promise<Shape> {
  const { status, headers, text } = await visit(web.origin + path)
  expect([path, status]).toEqual([path, 200])
  expectOpen(headers)
  expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/)
  return JSON.parse(text) as Shape
}

export function expectOpen(headers: Record<string, unknown>): void {
  expect(headers['content-type']).toMatch(/^application\/json/)
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['access-control-allow-credentials']).toBeUndefined()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['set-cookie']).toBeUndefined()
}

/** A petition with so many confirmed signatures, partly folded already. */
export async function countedPetition(
  services: WorkerServices,
  countries: Record<string, number>,
  given?: Parameters<typeof insertPetition>[1],
) {
  const petition = await insertPetition(services, given)
  for (const [country, n] of Object.entries(countries)) {
    const which = { petition_id: petition.id, country }
    await services.db
      .insertInto('signature_tally')
      .values({ ...which, count: n - 1 })
      .execute()
    await services.db
      .insertInto('signature_delta')
      .values({ ...which, delta: 1 })
      .execute()
  }
  return petition
}

/** Fails unless any site may read `path`, which nobody keeps for long. */
export async function expectReadable(
  web: { origin: string },
  path: string,
): Promise<void> {
  const { status, headers } = await visit(web.origin + path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=1',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  })
  expect(headers['content-type']).toContain(path.split('.').at(-1))
  expect(headers['set-cookie']).toBeUndefined()
}

/** The rows of a table that any site may read at `path`. */
export async function openTable(
  web: { origin: string },
  path: string,
): Promise<Record<string, string>[]> {
  const { text } = await visit(web.origin + path)
  return parse(text, { bom: true, columns: true })
}

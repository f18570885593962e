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

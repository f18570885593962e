import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createLog } from '#app/log.server.ts'
import { createServices } from '#app/services.server.ts'
import { insertPetition, queuedMails } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { rowsToSign, stored, times } from '#tests/support/signing.ts'

const services = useServices()

function addresses(n: number): string[] {
  return times(n, '').map(() => `ada-${randomUUID()}@example.org`)
}

test.each([
  ['a NUL in the public name', { public_name: 'Ada\0' }, '22021'],
  ['a petition that is not there', { petition_id: randomUUID() }, '23503'],
  ['a country that is none', { country: 'gb' }, '23514'],
])('%s fails alone', async (_, poison, code) => {
  const petition = await insertPetition(services)
  const rows = await rowsToSign(services, petition.slug, addresses(30))
  // The first two are in flight at once; the rest becomes one batch.
  Object.assign(rows[7]!, poison)
  Object.assign(rows[20]!, poison)
  const results = await Promise.allSettled(rows.map(services.intake.sign))
  const failed = results.map(({ status }) => status === 'rejected')
  expect(failed).toEqual(times(30, 0).map((_, at) => at === 7 || at === 20))
  expect(results[7]).toMatchObject({ reason: { code } })

  const neighbours = rows.filter((_, at) => at !== 7 && at !== 20)
  const found = await stored(services, petition)
  expect(found.map(({ id }) => id).sort()).toEqual(
    neighbours.map(({ id }) => id).sort(),
  )
  expect(await queuedMails(services, petition.id)).toHaveLength(28)
})

test('a database that is not there fails all of them at once', async () => {
  const petition = await insertPetition(services)
  const rows = await rowsToSign(services, petition.slug, addresses(30))
  const away = createServices({
    ...services,
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    log: createLog('silent'),
  })
  const results = await Promise.allSettled(rows.map(away.intake.sign))
  for (const result of results) {
    expect(result).toMatchObject({ reason: { code: 'ECONNREFUSED' } })
  }
  await away.close()
  expect(await stored(services, petition)).toEqual([])
})

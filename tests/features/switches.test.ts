import { afterEach, describe, expect, test } from 'vitest'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { countFrom } from '#app/features/signatures/count-from.server.ts'
import { petitionJson } from '#app/features/signatures/public-json.server.ts'
import { go, stop } from '#app/features/switches/change.server.ts'
import { switchNames } from '#app/features/switches/names.ts'
import {
  findStops,
  readStops,
  refuseStopped,
  showSigning,
} from '#app/features/switches/read.server.ts'
import type { Services } from '#app/services.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServicesAt } from '#tests/support/services-away.ts'
import { useServices } from '#tests/support/services.ts'
import {
  count,
  sign,
  signAndConfirm,
  stored,
  times,
} from '#tests/support/signing.ts'

const services = useServices()
const away = useServicesAt(services)

afterEach(async () => {
  for (const name of switchNames) await go(services, name)
})

/** As if the second that one look serves were over. */
function later({ stops }: Pick<Services, 'stops'>) {
  stops.current!.until = Date.now()
}

describe.each(switchNames)('the switch of %s', (name) => {
  test('stops in this process at once, in others within a second', async () => {
    const other = services.another()
    expect((await readStops(other))[name]).toBeNull()
    expect((await readStops(services))[name]).toBeNull()

    expect(await stop(services, name, 'A fault.')).toBe(true)
    const since = expect.any(Date) as Date
    const stopped = { why: 'A fault.', since }
    expect((await readStops(services))[name]).toMatchObject(stopped)
    expect(other.stops.current!.until).toBeLessThanOrEqual(Date.now() + 1_000)
    later(other)
    expect((await readStops(other))[name]).toMatchObject(stopped)

    expect(await go(other, name)).toBe(true)
    expect((await readStops(other))[name]).toBeNull()
    later(services)
    expect((await readStops(services))[name]).toBeNull()
  })

  test('stops nothing else, and keeps the first reason', async () => {
    await stop(services, name, 'The first.')
    expect(await stop(services, name, 'The second.')).toBe(false)
    const stops = Object.entries(await findStops(services))
    expect(stops.filter(([, stopped]) => stopped)).toEqual([
      [name, { why: 'The first.', since: expect.any(Date) as Date }],
    ])
    expect(await go(services, name)).toBe(true)
    expect(await go(services, name)).toBe(false)
  })
})

test('what could not be read is read anew', async () => {
  await expect(readStops(away)).rejects.toThrow()
  expect(away.stops.current).toBeUndefined()
})

describe('while signing is stopped', () => {
  test('nobody signs, and who got a mail confirms', async () => {
    const petition = await insertPetition(services)
    const { confirmToken } = await sign(services, petition)
    await stop(services, 'signing', 'A fault.')

    await expect(sign(services, petition)).rejects.toMatchObject({
      code: 'signing-stopped',
      status: 503,
    })
    expect(await stored(services, petition)).toHaveLength(1)
    await confirmSignature(services, confirmToken)
    expect(await count(services, petition)).toBe(1)
    expect(await showSigning(services)).toMatchObject({ isStopped: true })

    await go(services, 'signing')
    await refuseStopped(services, 'signing')
    await sign(services, petition)
  })
})

test('while news are stopped nobody is asked, and nobody is added', async () => {
  const petition = await insertPetition(services)
  await stop(services, 'news', 'No news yet.')
  expect(await showSigning(services)).toEqual({
    isStopped: false,
    hasNews: false,
  })
  await sign(services, petition, { news: true })
  const [row] = await stored(services, petition)
  expect(row!.sealed_news).toBeNull()
})

test('while counts by country are stopped only the total is told', async () => {
  const petition = await insertPetition(services)
  const { slug } = petition
  await signAndConfirm(services, petition, times(11, { country: 'GB' }))
  expect(await countFrom(services, slug, 'GB')).toMatchObject({ count: 11 })

  await stop(services, 'country-counts', 'Somebody could be found.')
  const told = await petitionJson(services, slug)
  expect(told.note).toMatch(/not shown/)
  expect(told.data.attributes).toMatchObject({
    signature_count: 11,
    signatures_by_country: [],
  })
  expect(await countFrom(services, slug, 'GB')).toMatchObject({
    count: null,
    isStopped: true,
  })
})

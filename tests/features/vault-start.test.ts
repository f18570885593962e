import { beforeEach, describe, expect, test } from 'vitest'
import { readEnv } from '#app/env.server.ts'
import { endlessAtStart } from '#app/server/endless.server.ts'
import { proveAtStart } from '#app/server/vault/prove-at-start.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
let slug: string

beforeEach(async () => {
  await services.db.deleteFrom('vault_recipient').execute()
  await services.db
    .updateTable('petition')
    .set({ ready_at: new Date() })
    .execute()
  const petition = await insertPetition(services)
  slug = petition.slug
  await services.db
    .updateTable('petition')
    .set({ ready_at: null })
    .where('slug', '=', slug)
    .execute()
})

async function isReady(): Promise<boolean> {
  const { ready_at } = await services.db
    .selectFrom('petition')
    .select('ready_at')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return ready_at !== null
}

function start(given: Record<string, string> = {}) {
  const env = readEnv({ DATA_DIR: services.dataDir, ...given }, 'command')
  return proveAtStart(env, services)
}

const production = { MODE: 'production', DATABASE_URL: 'postgres://localhost' }

describe('at the start', () => {
  test('the keys for trying out are tested, and that is said', async () => {
    expect(await start()).toEqual([
      'The try-out keys were tested: what is signed can be opened.',
    ])
    expect(await isReady()).toBe(true)
  })

  test('a real campaign hears what waits, and what to run', async () => {
    const lines = await start(production)
    expect(lines.join('\n')).toContain('2 of 2 recipients have not shown')
    expect(lines.join('\n')).toContain('npm run vault -- verify')
    expect(lines.at(-1)).toBe(`Before that nobody can sign: ${slug}`)
    expect(await isReady()).toBe(false)
  })

  test('own keys while trying out are not proven by the program', async () => {
    const keys = services.keys.vaultRecipients.current().join(',')
    const lines = await start({ VAULT_RECIPIENTS: keys })
    expect(lines[0]).toContain('2 of 2 recipients have not shown')
    expect(await isReady()).toBe(false)
  })

  test('a petition that came after the proof needs no new one', async () => {
    await start()
    await services.db.updateTable('petition').set({ ready_at: null }).execute()
    expect(await start(production)).toEqual([])
    expect(await isReady()).toBe(true)
  })
})

// Found: nothing ended what was kept, and nobody was told.
test('a real campaign hears which petitions have no end', async () => {
  const ending = await insertPetition(services, { closes_at: new Date() })
  const told = await endlessAtStart({ MODE: 'production' }, services)
  expect(told).toContain(
    `The petition ${slug} has no end: what signers typed is kept until one ` +
      `is set (npm run petitions -- end ${slug} DATE)`,
  )
  expect(told.join('\n')).not.toContain(ending.slug)
  expect(await endlessAtStart({ MODE: 'try-out' }, services)).toEqual([])
})

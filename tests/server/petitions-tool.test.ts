import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, commandIn } from '#tests/support/vault-command.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const DAY_MS = 24 * 60 * 60 * 1000
const later = (days: number) => new Date(Date.now() + days * DAY_MS)
const day = (moment: Date) => moment.toISOString().slice(0, 10)

function petitions(...args: string[]) {
  const env = { DATABASE_URL: services.databaseUrl, DATA_DIR: services.dataDir }
  return commandIn('petitions', aFolder(), env)(...args)
}

async function endOf({ id }: { id: string }): Promise<Date | null> {
  const { closes_at } = await services.db
    .selectFrom('petition')
    .select('closes_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return closes_at
}

describe('the end of a petition', () => {
  // Found: a petition without an end kept what was typed for ever.
  test('is set, changed and shown', async () => {
    const petition = await insertPetition(services)
    const { slug } = petition
    expect((await petitions('list')).out).toMatch(
      new RegExp(`${slug} +open +opens 2021-07-18 00:00 UTC +has no end +rea`),
    )
    const [first, second] = [day(later(20)), day(later(10))]
    const set = await petitions('end', slug, first)
    expect(set).toMatchObject({ code: 0, out: '' })
    expect(set.told).toContain(`${slug} closes on ${first} 00:00 UTC.\n`)
    expect(await endOf(petition)).toEqual(new Date(first))
    expect((await petitions('end', slug, `${second}T18:00`)).code).toBe(0)
    expect((await petitions('list')).out).toMatch(
      new RegExp(`${slug} .* closes ${second} 18:00 UTC`),
    )
  })

  test('in the past closes it now, and only with --yes', async () => {
    const petition = await insertPetition(services)
    const words = ['end', petition.slug, '2022-01-01']
    const asked = await petitions(...words)
    expect(asked.code).toBe(1)
    expect(asked.told).toContain('would close now. To do it, add: --yes')
    expect(await endOf(petition)).toBeNull()

    const before = Date.now()
    const closed = await petitions(...words, '--yes')
    expect(closed.code).toBe(0)
    expect(closed.told).toContain(`${petition.slug} is closed since`)
    expect((await endOf(petition))!.getTime()).toBeGreaterThanOrEqual(before)
    const again = await petitions(...words, '--yes')
    expect(again.told).toContain('is closed already')
  })

  test('of a closed one moves only while its pepper is there', async () => {
    const closes_at = later(-10)
    const petition = await insertPetition(services, { closes_at })
    const { secrets } = services.keys
    const words = ['end', petition.slug, day(later(10))]
    secrets.forgetPepper(petition.id)
    const refused = await petitions(...words)
    expect(refused.code).toBe(1)
    expect(refused.told).toContain('its pepper was deleted')
    expect(await endOf(petition)).toEqual(closes_at)

    secrets.makePepper(petition.id)
    expect((await petitions(...words)).code).toBe(0)
    expect(await endOf(petition)).toEqual(new Date(words[2]!))
  })
})

test.each([
  [['delete'], /There is no petitions command delete/],
  [['end', 'moratorium'], /Say which and when/],
  [['end', 'none', '2100-01-01'], /There is no petition none/],
  [['end', 'none', '2100-02-30'], /2100-02-30 is no moment/],
  [['list', 'all'], /Unexpected argument/],
])('%j is refused in one sentence', async (args, words) => {
  const { code, out, told } = await petitions(...args)
  expect(told).toMatch(words)
  expect(told).not.toContain('    at ')
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test('an end before it opened is refused', async () => {
  const opens_at = later(5)
  const petition = await insertPetition(services, { opens_at })
  const { told } = await petitions('end', petition.slug, day(later(3)))
  expect(told).toContain('The end must be after the petition opened')
  expect(await endOf(petition)).toBeNull()
})

// Found: a wrong DATA_DIR got a database and keys of its own, and an answer.
describe('where no site has run, a tool says so and makes nothing:', () => {
  const database = { DATABASE_URL: '' }
  const tag = 'a'.repeat(32)
  test.each([
    ['vault', ['recipients']],
    ['vault', ['rotate', '--remove', 'age1']],
    ['vault', ['verify']],
    ['vault', ['export', 'moratorium', 'list']],
    ['signatures', ['held']],
    ['signatures', ['clear', '--tag', tag]],
    ['petitions', ['list']],
  ])('%s %j', async (name, args) => {
    const folder = aFolder()
    const data = join(folder, 'data')
    const run = commandIn(name, folder, { ...database, DATA_DIR: data })
    const told = `No site has run on DATA_DIR (${data}). Set it as for the site.\n`
    expect(await run(...args)).toEqual({ code: 1, out: '', told })
    expect(readdirSync(folder)).toEqual([])
    // Nor is a folder a site that holds something else.
    mkdirSync(join(data, 'inbox'), { recursive: true })
    expect(await run(...args)).toEqual({ code: 1, out: '', told })
    expect(readdirSync(data)).toEqual(['inbox'])
  })

  test('nor keys beside a database elsewhere', async () => {
    const folder = aFolder()
    const env = {
      DATABASE_URL: services.databaseUrl,
      DATA_DIR: join(folder, 'data'),
    }
    const { slug } = await insertPetition(services)
    const here = ['--petition', slug, '--domain', 'kdd.example']
    for (const [name, ...args] of [
      ['vault', 'recipients'],
      ['signatures', 'clear', ...here],
    ]) {
      const { code, told } = await commandIn(name!, folder, env)(...args)
      expect(told).toContain('No site has run on DATA_DIR')
      expect(code).toBe(1)
    }
    expect(readdirSync(folder)).toEqual([])
  })
})

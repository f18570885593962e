import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { listChambers } from '#app/features/lawmakers/chambers.server.ts'
import { importLawmakers } from '#app/features/lawmakers/import.server.ts'
import type { ListToImport } from '#app/features/lawmakers/store-list.server.ts'
import { anImport, aReadList } from '#tests/support/lawmaker-list.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(services.db))

const store = (given: ListToImport) => importLawmakers(services, given)
const ids = (...names: string[]) => names.map((externalId) => ({ externalId }))
const slugsOf = async (country: string) =>
  (await listChambers(services, country))
    .map(({ slug, name }) => [slug, name])
    .toSorted()

describe('an import', () => {
  test('knows a chamber by its name or its address', async () => {
    const name = 'مجلس النواب'
    const named = (name: string) =>
      anImport('MA', aReadList(ids('a'), { name, kind: 'lower' }))
    await store(named(name))
    await store(named(name))
    await store(named('مجلس المستشارين'))
    await store(named('lower-house'))
    const shown = (await listChambers(services, 'MA')).map(({ slug, name }) => [
      slug,
      name,
    ])
    expect(shown.toSorted()).toEqual([
      ['lower-house', name],
      ['lower-house-2', 'مجلس المستشارين'],
    ])
  })

  test('knows a chamber whose name is written a little otherwise', async () => {
    const named = (name: string) =>
      anImport('IT', aReadList(ids('a'), { name }))
    await store(named('Camera dei Deputati'))
    await store(named('CAMERA DEI DEPUTATI.'))
    expect(await slugsOf('IT')).toEqual([
      ['camera-dei-deputati', 'CAMERA DEI DEPUTATI.'],
    ])
    // Of no more than a slug's letters, they are two all the same.
    await store(named('Assembly مجلس النواب'))
    await store(named('Assembly مجلس المستشارين'))
    expect(await slugsOf('IT')).toMatchObject([
      ['assembly', 'Assembly مجلس النواب'],
      ['assembly-2', 'Assembly مجلس المستشارين'],
      ['camera-dei-deputati', expect.anything()],
    ])
  })

  test('keeps chambers apart whose long names begin alike', async () => {
    const start = 'Joint Committee of both Houses of the National Assembly on '
    const names = [`${start}Defence`, `${start}Human Rights`]
    for (const name of [...names, ...names]) {
      await store(anImport('IE', aReadList(ids('a'), { name })))
    }
    const slug = 'joint-committee-of-both-houses-of-the-national-assembly-on-d'
    expect(slug).toHaveLength(60)
    const alike = names.map((name) => name.replace(' on ', ' about it on '))
    for (const name of [...alike, ...alike]) {
      await store(anImport('MT', aReadList(ids('a'), { name })))
    }
    expect((await slugsOf('IE')).map(([, name]) => name)).toEqual(names)
    const cut = 'joint-committee-of-both-houses-of-the-national-assembly-abou'
    expect(await slugsOf('MT')).toEqual([
      [cut, alike[0]],
      [`${cut}-2`, alike[1]],
    ])
  })
})

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { acceptStale } from '#app/features/lawmakers/accept-stale.server.ts'
import { listChambers } from '#app/features/lawmakers/chambers.server.ts'
import { importLawmakers } from '#app/features/lawmakers/import.server.ts'
import { previewImport } from '#app/features/lawmakers/preview-import.server.ts'
import type { ReadPerson } from '#app/features/lawmakers/read/record.ts'
import { setStaffAddress } from '#app/features/lawmakers/set-address.server.ts'
import type { ListToImport } from '#app/features/lawmakers/store-list.server.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { anImport, aReadList } from '#tests/support/lawmaker-list.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(services.db))

const store = (given: ListToImport) => importLawmakers(services, given)
const ids = (...names: string[]) => names.map((externalId) => ({ externalId }))
const listOf = (...people: Partial<ReadPerson>[]) =>
  anImport('HU', aReadList(people))

function stored() {
  return services.db
    .selectFrom('lawmaker')
    .selectAll()
    .orderBy('external_id')
    .execute()
}
const inOffice = async () =>
  (await stored())
    .filter(({ retired_at }) => retired_at === null)
    .map((row) => row.external_id)

describe('an import', () => {
  test('stores who is in office, with where that is from', async () => {
    const person = {
      externalId: 'uuid-1',
      name: 'Pelda Éva',
      sortName: 'Pelda, Éva',
      names: { ru: 'Эва Пельда' },
      area: 'Pest 1',
      party: 'A Party',
      role: 'member',
      rawAddresses: ['a@other.example; eva@Parliament.example', 'nothing'],
      contactForm: 'https://form.example',
      start: '2026',
    }
    const changes = await store(
      listOf(person, { externalId: 'x' }, { externalId: 'y' }),
    )
    expect(changes).toMatchObject([
      { name: 'Assembly', slug: null, added: 3, updated: 0, retired: 0 },
    ])
    const [row] = await stored()
    expect(row).toMatchObject({
      external_id: 'uuid-1',
      name: 'Pelda Éva',
      sort_name: 'Pelda, Éva',
      names: { ru: 'Эва Пельда' },
      area: 'Pest 1',
      party: 'A Party',
      role: 'member',
      address: 'eva@parliament.example',
      other_addresses: ['a@other.example'],
      rejected: [{ value: 'nothing', reason: 'no-at' }],
      contact_form: 'https://form.example',
      term_start: '2026',
      term_end: null,
      retired_at: null,
      mail_to: 'eva@parliament.example',
    })
    expect(await listChambers(services, 'HU')).toMatchObject([
      {
        slug: 'assembly',
        kind: 'single',
        timeZone: 'Europe/Budapest',
        source: 'The Parliament',
        licence: 'CC0',
        asOf: '2026-11-22',
        members: 3,
        withAddress: 3,
        isSample: false,
      },
    ])
    const imports = services.db.selectFrom('lawmaker_import').selectAll()
    expect(await imports.execute()).toMatchObject([
      {
        country: 'HU',
        format: 'plain-csv',
        files: [{ name: 'list.csv', sha256: 'ab'.repeat(32) }],
      },
    ])
  })

  test('again changes nothing but the list that they are from', async () => {
    await store(listOf(...ids('a', 'b')))
    const before = await stored()
    const [change] = await store(listOf(...ids('a', 'b')))
    expect(change).toMatchObject({
      ...{ slug: 'assembly', added: 0, updated: 0, unchanged: 2 },
      ...{ retired: 0, back: 0, isUnusual: false },
    })
    const after = await stored()
    const without = (rows: typeof after) =>
      rows.map(({ import_id, ...row }) => row)
    expect(without(after)).toEqual(without(before))
    expect(after[0]!.import_id).not.toBe(before[0]!.import_id)
    expect(await listChambers(services, null)).toHaveLength(1)
  })

  test('updates who is known, and retires who is gone', async () => {
    await store(listOf(...ids('a', 'b', 'c', 'd')))
    const [a] = await stored()
    const moved = { externalId: 'a', name: 'New Name', rawAddresses: [] }
    const next = listOf(moved, ...ids('b', 'd', 'e'))
    const preview = await previewImport(services, 'HU', next.list.chambers)
    const changes = await store(next)
    expect(changes).toEqual(preview)
    expect(changes).toMatchObject([
      { added: 1, updated: 1, unchanged: 2, retired: 1, isUnusual: false },
    ])
    expect(await inOffice()).toEqual(['a', 'b', 'd', 'e'])
    const rows = await stored()
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatchObject({
      id: a!.id,
      name: 'New Name',
      address: null,
    })
  })

  test('brings back who was gone, as the same lawmaker', async () => {
    await store(listOf(...ids('a', 'b')))
    const before = await stored()
    await store(listOf(...ids('a')))
    const [change] = await store(listOf(...ids('a', 'b')))
    expect(change).toMatchObject({ back: 1, updated: 1, unchanged: 1 })
    expect(await inOffice()).toEqual(['a', 'b'])
    expect((await stored()).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    )
  })

  test('tells when more than a third of a chamber would go', async () => {
    await store(listOf(...ids('a', 'b', 'c')))
    const preview = async (...names: string[]) =>
      previewImport(services, 'HU', listOf(...ids(...names)).list.chambers)
    expect(await preview('a', 'b', 'z')).toMatchObject([{ isUnusual: false }])
    expect(await preview('a', 'z')).toMatchObject([{ isUnusual: true }])
    expect(await inOffice()).toEqual(['a', 'b', 'c'])
    await store(listOf(...ids('a', 'b', 'c', 'd', 'e')))
    const shorter = preview('a', 'b', 'c')
    expect(await shorter).toMatchObject([{ retired: 2, isUnusual: true }])
    const same = preview('a', 'b', 'c', 'd')
    expect(await same).toMatchObject([{ retired: 1, isUnusual: false }])
  })

  test('keeps an address that a campaigner entered', async () => {
    await store(listOf({ externalId: 'a', rawAddresses: [] }))
    const [{ id } = { id: '' }] = await stored()
    await setStaffAddress(services, id, 'Staff@Office.example')
    await store(listOf({ externalId: 'a' }))
    expect(await stored()).toMatchObject([
      {
        address: 'a@parliament.example',
        staff_address: 'Staff@office.example',
        mail_to: 'Staff@office.example',
      },
    ])
  })

  test('asks anew whether a stale list is written to', async () => {
    const old = { ...listOf({}), list: listOf({}).list }
    old.list.asOf = '2020-01-01'
    await store(old)
    const mailed = async () =>
      (await listChambers(services, 'HU')).map(({ isMailed }) => isMailed)
    expect(await mailed()).toEqual([false])
    await acceptStale(services, { country: 'HU', slug: null, why: 'I asked' })
    expect(await mailed()).toEqual([true])
    await store(old)
    expect(await mailed()).toEqual([false])
    const chambers = services.db.selectFrom('chamber').selectAll()
    expect(await chambers.execute()).toMatchObject([
      {
        stale_accepted_at: null,
        stale_accepted_kind: null,
        stale_accepted_why: null,
      },
    ])
  })

  test('knows of which day the list is that it replaces', async () => {
    await store(listOf({}))
    const { list } = anImport('HU', aReadList([{}]), { asOf: '2025-12-31' })
    const preview = (chambers: typeof list.chambers) =>
      previewImport(services, 'HU', chambers)
    expect(await preview(list.chambers)).toMatchObject([
      { storedAsOf: '2026-11-22' },
    ])
    const other = aReadList([{}], { name: 'Senate' })
    expect(await preview(anImport('HU', other).list.chambers)).toMatchObject([
      { storedAsOf: null },
    ])
  })

  test('takes nothing invented for what it replaces', async () => {
    const name = 'Assembly'
    const members = [{ name: 'Beispiel' }]
    await insertChamber(services, {
      ...{ country: 'HU', name, slug: 'assembly', isSample: true, members },
    })
    const { chambers } = listOf({}).list
    expect(await previewImport(services, 'HU', chambers)).toMatchObject([
      { slug: null, added: 1, retired: 0 },
    ])
  })

  test('leaves other chambers and countries alone', async () => {
    await store(anImport('IT', aReadList(ids('a'), { name: 'Senato' })))
    await store(anImport('IT', aReadList(ids('a'), { name: 'Camera' })))
    await store(anImport('FR', aReadList(ids('a'), { name: 'Senato' })))
    await store(anImport('IT', aReadList(ids('b'), { name: 'Camera' })))
    const shown = (await listChambers(services, null)).map(
      ({ country, slug, members }) => [country, slug, members],
    )
    expect(shown).toEqual([
      ['FR', 'senato', 1],
      ['IT', 'camera', 1],
      ['IT', 'senato', 1],
    ])
    expect(await inOffice()).toEqual(['a', 'a', 'b'])
  })

  test('keeps a time zone that was said', async () => {
    const list = aReadList(ids('a'), { name: 'Alaska Senate', kind: 'upper' })
    const timeZone = 'America/Anchorage'
    await store(anImport('US', list, { timeZone }))
    await store(anImport('US', list))
    expect(await listChambers(services, 'US')).toMatchObject([{ timeZone }])
  })
})

describe('an import that fails', () => {
  const broken = (given: ListToImport) => {
    // The last one is stored after all that was right.
    given.list.chambers.at(-1)!.lawmakers.at(-1)!.name = 'a\0b'
    return given
  }

  test('changes nothing', async () => {
    await store(listOf(...ids('a', 'b')))
    const before = await stored()
    await expect(store(broken(listOf(...ids('c', 'd'))))).rejects.toThrow()
    expect(await stored()).toEqual(before)
    const imports = services.db.selectFrom('lawmaker_import').selectAll()
    expect(await imports.execute()).toHaveLength(1)
    expect(await listChambers(services, null)).toHaveLength(1)
  })

  test('is one with two chambers of the same address', async () => {
    const list = aReadList(ids('a'), { name: 'House' })
    list.chambers.other = { name: 'HOUSE!', kind: 'upper', term: null }
    list.people.push({ ...list.people[0]!, chamber: 'other' })
    await store(anImport('HU', aReadList(ids('a'), { name: 'House' })))
    await expect(store(anImport('HU', list))).rejects.toThrow(
      'Two chambers of the list would be “HOUSE!”',
    )
  })
})

test('two imports at once end as one after the other', async () => {
  const many = (letter: string) =>
    Array.from({ length: 700 }, (_, at) => ({ externalId: `${letter}${at}` }))
  const both = ids('both')
  await Promise.all([
    importLawmakers(services, listOf(...both, ...many('a'))),
    importLawmakers(services.another(), listOf(...both, ...many('b'))),
  ])
  const left = await inOffice()
  expect(left).toHaveLength(701)
  expect(new Set(left.map((id) => id.replace(/\d+/, ''))).size).toBe(2)
  expect(await stored()).toHaveLength(1401)
  expect(await listChambers(services, null)).toHaveLength(1)
})

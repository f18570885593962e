import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { acceptStale } from '#app/features/lawmakers/accept-stale.server.ts'
import { listChambers } from '#app/features/lawmakers/chambers.server.ts'
import { findByAreas } from '#app/features/lawmakers/find-by-areas.server.ts'
import { importLawmakers } from '#app/features/lawmakers/import.server.ts'
import {
  areasOf,
  importPostcodes,
} from '#app/features/lawmakers/postcodes.server.ts'
import { prepareList } from '#app/features/lawmakers/prepare-list.ts'
import { readCsv } from '#app/features/lawmakers/read/csv.ts'
import { decodeText } from '#app/features/lawmakers/read/decode.ts'
import { readPostcodes } from '#app/features/lawmakers/read/postcodes-csv.ts'
import { readLawmakers } from '#app/features/lawmakers/read/read-lawmakers.ts'
import { showChamber } from '#app/features/lawmakers/show-chamber.server.ts'
import { anImport, today } from '#tests/support/lawmaker-list.ts'
import { useServices } from '#tests/support/services.ts'

/** Real lists, and FORMATS.md beside them, which has the figures. */
const folder = join(import.meta.dirname, '../../../shared/lawmakers')
const isHere = existsSync(folder)
const why = isHere ? '' : ' (skipped: ../shared/lawmakers is not here)'

const real = useServices()
const services = () => ({ ...real, now: () => new Date(`${today}T12:00Z`) })
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(real.db))

const given = (name: string) => ({
  name,
  bytes: readFileSync(join(folder, name)),
})
const filesIn = (path: string) =>
  readdirSync(join(folder, path)).map((name) => given(join(path, name)))

async function take(
  country: string,
  files: ReturnType<typeof given>[],
  asOf = today,
) {
  const read = readLawmakers(files, {})
  const { report } = prepareList(read, { asOf, today })
  const list = anImport(country, read, { asOf })
  return { report, changes: await importLawmakers(services(), list) }
}

const popolo = (place: string) => [
  given(`everypolitician-2015/${place}/ep-popolo-v1.0.json`),
]
const CONGRESS = 'congress-legislators/legislators-current.json'
const SOCIAL = 'congress-legislators/legislators-social-media.json'
const HOUSE = 'united-states-house-of-representatives'

describe.skipIf(!isHere)(`the real lists${why}`, () => {
  test('Hungary of 2015: everybody sits, one has no address', async () => {
    const hungary = popolo('Hungary/Assembly')
    const { report } = await take('HU', hungary, '2015-11-30')
    expect(report).toMatchObject({
      ...{ people: 198, inOffice: 198, former: 0, withAddress: 197 },
    })
    const [chamber] = await listChambers(services(), 'HU')
    expect(chamber).toMatchObject({
      ...{ slug: 'orszaggyules', members: 198, withAddress: 197 },
      ...{ stale: 'old', isMailed: false },
    })
    const { lawmakers } = await showChamber(
      services(),
      'hu',
      'HU',
      'orszaggyules',
      { q: 'biro mark' },
    )
    expect(lawmakers).toMatchObject([{ noMail: 'no-address' }])
    const again = await take('HU', hungary, '2015-11-30')
    expect(again.changes).toMatchObject([{ unchanged: 198, retired: 0 }])
  })

  test('Bulgaria: nobody sits any more, and nothing is sent unasked', async () => {
    const { report } = await take('BG', popolo('Bulgaria/National_Assembly'))
    expect(report).toMatchObject({
      ...{ people: 1323, inOffice: 0, lastTerm: 232, former: 1091 },
      ...{ withAddress: 232 },
    })
    const shown = () =>
      showChamber(services(), 'en', 'BG', 'national-assembly', {})
    const { chamber, lawmakers } = await shown()
    expect(chamber).toMatchObject({
      ...{ members: 232, termEnds: '2015-09-10', stale: 'term-over' },
    })
    expect(new Set(lawmakers.map(({ noMail }) => noMail))).toEqual(
      new Set(['stale']),
    )
    const accepted = { country: 'BG', slug: null, why: 'a test' }
    await acceptStale(services(), accepted)
    expect((await shown()).lawmakers[0]!.noMail).toBeNull()
    // The same term as a table names the same people.
    const term = 'everypolitician-2015/Bulgaria/National_Assembly/term-43.csv'
    const { changes } = await take('BG', [given(term)])
    expect(changes[0]!.slug).toBe('national-assembly')
    expect(changes[0]!.updated + changes[0]!.unchanged).toBe(232)
  })

  test('the Congress: two appointed senators have run out', async () => {
    const files = [given(CONGRESS), given(SOCIAL)]
    const june = await take('US', files, '2026-06-15')
    expect(june.report).toMatchObject({ people: 537, inOffice: 537 })
    const { report, changes } = await take('US', files)
    expect(report).toMatchObject({ inOffice: 535, former: 2, withAddress: 0 })
    expect(changes).toMatchObject([
      { name: 'United States Senate', unchanged: 98, retired: 2 },
      { unchanged: 437, retired: 0, isUnusual: false },
    ])
    const chambers = await listChambers(services(), 'US')
    expect(chambers).toMatchObject([
      { slug: HOUSE, members: 437, termEnds: '2027-01-03', stale: null },
      { slug: 'united-states-senate', members: 98, termEnds: null },
    ])
  })

  test('Nebraska: who retired is left out, address or not', async () => {
    const ne = 'openstates-people/data/ne'
    const { report } = await take('US', [
      ...filesIn(`${ne}/legislature`),
      ...filesIn(`${ne}/retired`),
    ])
    expect(report).toMatchObject({
      ...{ people: 52, inOffice: 49, former: 3, withAddress: 49 },
    })
    expect(await listChambers(services(), 'US')).toMatchObject([
      { slug: 'nebraska-legislature', kind: 'single', members: 49 },
    ])
  })

  test('the European Parliament, in Windows-1252', async () => {
    const file = given('europarl/data_v1_meps_9_en.csv')
    const { report } = await take('EU', [file])
    expect(report).toMatchObject({ people: 813, isUndated: true })
    const [chamber] = await listChambers(services(), 'EU')
    expect(chamber).toMatchObject({
      ...{ slug: 'european-parliament', withAddress: 698 },
      ...{ timeZone: 'Europe/Brussels' },
    })
  })

  test('Italy: of glued addresses the Senate’s own is written to', async () => {
    const { report } = await take('IT', popolo('Italy/Senate'), '2015-11-30')
    expect(report).toMatchObject({ people: 322, inOffice: 322 })
    const rows = await real.db
      .selectFrom('lawmaker')
      .select(['mail_to', 'other_addresses'])
      .where('mail_to', 'is not', null)
      .execute()
    expect(rows).toHaveLength(305)
    const isOwn = (address: string | null) => /@senato\.it$/.test(address!)
    expect(rows.filter(({ mail_to }) => isOwn(mail_to))).toHaveLength(263)
    const passedOver = rows.filter(
      (row) => !isOwn(row.mail_to) && row.other_addresses.some(isOwn),
    )
    expect(passedOver).toEqual([])
    for (const { mail_to } of rows) expect(mail_to).toMatch(/^[^@:;, ]+@[^@]+$/)
  })

  test('a postcode leads to the Representatives of 433 of 437 districts', async () => {
    await take('US', [given(CONGRESS)])
    const file = given('us-zipcodes-congress/zccd.csv')
    const { text } = decodeText(file)
    const rows = readPostcodes(file.name, readCsv(file.name, text), 'US')
    expect(rows).toHaveLength(42_033)
    expect(await importPostcodes(real, 'US', rows)).toBe(33_774)

    const areas = [...new Set(rows.map(({ area }) => area))]
    const found = await findByAreas(services(), 'en', 'US', areas)
    const joined = found.filter(({ chamber }) => chamber.slug === HOUSE)
    expect(joined).toHaveLength(433)
    const taken = new Set(joined.map(({ area }) => area))
    const empty = areas.filter((area) => !taken.has(area.replace('-0', '')))
    expect(empty.sort()).toEqual(['CA-14', 'FL-20', 'GA-13', 'TX-23'])

    expect(await areasOf(real, 'US', '93563')).toHaveLength(6)
    expect(await areasOf(real, 'US', '99501-0001')).toEqual(['AK-0'])
    const alaska = await findByAreas(services(), 'en', 'US', ['AK-0'])
    expect(alaska.map(({ area }) => area).sort()).toEqual(['AK', 'AK', 'AK'])
  })
})

import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { listChambers } from '#app/features/lawmakers/chambers.server.ts'
import { areasOf } from '#app/features/lawmakers/postcodes.server.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder, commandIn } from '#tests/support/vault-command.ts'

const services = useServices()
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(services.db))

/** Runs the command in a folder with these files. */
function withFiles(files: Record<string, string | Buffer>, shell?: string) {
  const folder = aFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const env = { DATABASE_URL: services.databaseUrl, DATA_DIR: services.dataDir }
  return commandIn('lawmakers', folder, env, shell)
}

const whose = ['--source', 'The Parliament', '--licence', 'CC0']
const day = new Date().toISOString().slice(0, 10)
const asked = ['--country', 'HU', '--chamber', 'Assembly', '--as-of', day]
const words = ['import', 'list.csv', ...whose, ...asked]
const header = 'id,name,area,email,contact_form,end\n'
const table =
  header +
  'a,Anna Példa,Pest,anna@parliament.example,,\n' +
  'b,Béla Példa,Vas,ANNA@parliament.example,,\n' +
  'c,Cili\u200f Példa,Zala,cili(at)parliament.example,,\n' +
  'd,Dóra Példa,Zala,,https://dora.example,\n' +
  'e,Ede Példa,Zala,ede@parliament.example,,2020-01-01\n'

const held = async () =>
  (await listChambers(services, null)).map(({ country, slug, members }) => [
    ...[country, slug, members],
  ])

describe('an import', () => {
  test('shows what is in a list, and stores it with --yes', async () => {
    const run = withFiles({ 'list.csv': table })
    const { code, out, told } = await run(...words, '--yes')
    expect(told).toBe('Imported: Assembly, 4 people\n')
    expect(code).toBe(0)
    for (const line of [
      /^plain-csv, utf-8: HU, as of \d{4}-\d\d-\d\d\n/,
      / source +The Parliament\n/,
      / people +5\n/,
      / in office on that day +4\n/,
      / in office at neither time: left out +1\n/,
      / with a usable address +2\n/,
      / with a contact form only +1\n/,
      /\nAssembly \(new\)\n {2}new +4\n/,
      /\nEntries that are no usable address:\n {2}Cili\? Példa: “cili\(at\)parliament\.example” holds no @\.\n/,
      /\nShared addresses: .*\n {2}anna@parliament\.example: Anna Példa \| Béla Példa\n/,
      /\nWarnings:\n {2}Nothing of Assembly is newer than 2020-01-01\./,
    ]) {
      expect(out).toMatch(line)
    }
    expect(await held()).toEqual([['HU', 'assembly', 4]])
    const list = await services.db
      .selectFrom('lawmaker_import')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(list).toMatchObject({ as_of: day, licence: 'CC0' })
    expect(list.files).toMatchObject([{ name: 'list.csv' }])

    const again = await run(...words, '--yes')
    expect(again.out).toMatch(/\nAssembly \(\/write\/hu\/assembly\)\n/)
    expect(again.out).toMatch(/ as they were +4\n/)
  })

  test('asks before it stores', async () => {
    const files = { 'list.csv': table }
    const refused = await withFiles(files, 'echo no | "$@"')(...words)
    expect(refused.told).toContain('Nothing was imported')
    expect(refused.out).toContain('plain-csv')
    const silent = await withFiles(files)(...words)
    expect([refused.code, silent.code]).toEqual([1, 1])
    const dry = await withFiles(files)(...words, '--dry-run', '--yes')
    expect(dry).toMatchObject({
      ...{ code: 0, told: 'Nothing was imported: --dry-run.\n' },
    })
    expect(await held()).toEqual([])
    const agreed = await withFiles(files, 'echo YES | "$@"')(...words)
    expect(agreed.code).toBe(0)
    expect(await held()).toEqual([['HU', 'assembly', 4]])
  })

  test('warns when many would go, and needs somebody in office', async () => {
    const shorter = header + 'a,Anna Példa,Pest,anna@parliament.example,,\n'
    const files = { 'list.csv': table, 'b.csv': shorter }
    const run = withFiles(files)
    await run(...words, '--yes')
    const rest = [...whose, ...asked, '--dry-run']
    const fewer = await run('import', 'b.csv', ...rest)
    expect(fewer.out).toContain('3 go from Assembly, more than a third of it.')
    const nobody = await run(...words, '--as-of', '1990-01-01', '--yes')
    expect(nobody).toMatchObject({ code: 0 })
    const gone = header + 'a,Anna Példa,Pest,a@b.example,,1980-01-01\n'
    const none = await withFiles({ 'list.csv': gone })(...words, '--yes')
    expect(none).toMatchObject({ code: 1 })
    expect(none.told).toMatch(/^Nobody in this list is in office on/)
    expect(await held()).toEqual([['HU', 'assembly', 5]])
  })

  test('has to be told the day of a list that does not show its age', async () => {
    const withoutDay = words.filter((word) => !['--as-of', day].includes(word))
    const run = withFiles({ 'list.csv': table })
    const { code, told } = await run(...withoutDay, '--yes')
    expect(told).toMatch(/^No date in it is of the last 12 months,/)
    expect(code).toBe(1)
    const dry = await run(...withoutDay, '--dry-run')
    expect(dry).toMatchObject({ code: 1, told })
    expect(await held()).toEqual([])
    const dated = `name,chamber,start\nAnna Példa,House,${day.slice(0, 7)}\n`
    const words2 = ['import', 'list.csv', '--country', 'uk', ...whose, '--yes']
    const { out } = await withFiles({ 'list.csv': dated })(...words2)
    expect(out).toContain(`plain-csv, utf-8: GB, as of ${day}\n`)
    expect(await held()).toEqual([['GB', 'house', 1]])
  })

  test('warns of a list older than the one that is stored', async () => {
    const run = withFiles({ 'list.csv': table })
    await run(...words, '--yes')
    const newer = `What is stored of Assembly is newer, of ${day}:`
    const older = await run(...words, '--as-of', '2026-01-31', '--dry-run')
    expect(older.out).toContain(newer)
    const same = await run(...words, '--dry-run')
    expect(same.out).not.toContain('is newer, of')
  })

  test('reads a folder, and knows whose and of where it is', async () => {
    const person = (id: string, more: string) =>
      `id: ocd-person/${id}\nname: Ann Sample ${id}\nroles:\n- type: legislature\n` +
      '  jurisdiction: ocd-jurisdiction/country:us/state:ne/government\n' +
      `  district: '1'\n  start_date: ${day.slice(0, 7)}-01\n${more}`
    const files = {
      'ne/legislature/Ann-1.yml': person('1', 'email: a@leg.example\n'),
      'ne/legislature/README.md': 'no list',
      'ne/retired/Ann-2.yml': person('2', '  end_date: 2026-01-01\n'),
    }
    const run = withFiles(files)
    const folders = ['ne/legislature', 'ne/retired', '--yes']
    const { code, out } = await run('import', ...folders)
    expect(code).toBe(0)
    expect(out).toContain('openstates-yaml, utf-8: US, as of')
    expect(out).toMatch(/ source +Open States .*\n {2}licence +CC0 1\.0\n/)
    expect(await held()).toEqual([['US', 'nebraska-legislature', 1]])
    const abroad = await run('import', ...folders, '--country', 'DE')
    expect(abroad.told).toMatch(/^This is a list of US/)
    expect(abroad.code).toBe(1)
  })
})

test('people are shown, and their addresses mended', async () => {
  const run = withFiles({ 'list.csv': table })
  expect((await run('list')).out).toBe('There are no lawmakers yet.\n')
  await run(...words, '--as-of', '2020-01-01', '--yes')
  expect((await run('list', 'HU')).out).toMatch(
    /^ {2}HU {2}assembly {2}Assembly {2}single {2}5 people {2}3 with address {2}as of 2020-01-01 {2}term ends - {2}STALE \(old\): not written to {2}The Parliament, CC0 {2}Europe\/Budapest /,
  )
  const shown = (await run('show', 'HU', 'assembly')).out
  expect(shown.split('\n')).toHaveLength(6)
  const [, id] = /(\S+) +Cili\? Példa .*holds no @/.exec(shown)!

  const mended = await run('address', id!, 'Cili@Parliament.example')
  expect(mended.told).toBe('Cili? Példa: Cili@parliament.example\n')
  const why = ['--why', 'wrote so']
  const state = await run('state', 'CILI@parliament.example', 'bounced', ...why)
  expect(state.told).toBe(
    'CILI@parliament.example is bounced now: 1 lawmakers have it.\n',
  )
  expect((await run('show', 'HU', 'assembly')).out).toMatch(
    /Cili\? Példa +Zala +Cili@parliament\.example +bounced +entered by a campaigner \|/,
  )
  const freed = await run('address', id!, 'none')
  expect(freed.told).toBe('Cili? Példa: no address now\n')

  const accepted = await run('accept-stale', 'HU', 'assembly', ...why)
  expect(accepted.told).toBe(
    'Letters go there until its next import: Assembly\n',
  )
  expect((await run('list')).out).toContain('stale (old), accepted: wrote so')
})

test('a table of postcodes replaces the one before', async () => {
  const files = {
    'zccd.csv':
      'state_fips,state_abbr,zcta,cd\n25,MA,02139,5\n25,MA,02139,7\n02,AK,99501,0\n',
    'b.csv': 'postcode,area\n99501,AK-0\n',
  }
  const run = withFiles(files)
  const { code, out, told } = await run(
    ...['postcodes', 'zccd.csv', '--country', 'US', '--yes'],
  )
  expect(out).toMatch(/ postcodes +2\n {2}areas +3\n {2}.*several areas +1\n/)
  expect({ code, told }).toEqual({
    ...{ code: 0, told: 'Imported: 2 postcodes of US\n' },
  })
  const silent = await run('postcodes', 'b.csv', '--country', 'US')
  expect(silent.code).toBe(1)
  expect(await areasOf(services, 'US', '02139')).toEqual(['MA-5', 'MA-7'])
  const agreed = withFiles(files, 'echo yes | "$@"')
  await agreed('postcodes', 'b.csv', '--country', 'US')
  expect(await areasOf(services, 'US', '02139')).toEqual([])
})

describe('a file that is no list', () => {
  const bomb = `a: &a [${'x,'.repeat(9)}x]\n${[...'bcdefghi']
    .map(
      (name, at) =>
        `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}*${'abcdefgh'[at]}]\n`,
    )
    .join('')}`

  test.each([
    ['a ZIP', Buffer.from('PK\x03\x04xxxx'), /list\.csv: It is a ZIP archive/],
    ['cut off', '{"persons":[{"id":"a"', /^list\.csv(, line 1)?: .*JSON/],
    [
      'of two equal columns',
      'id,name,name\na,b,c\n',
      /line 1: Two columns are/,
    ],
    [
      'with a formula',
      'id,name\na,=1+1\n',
      /line 2: Column “name” holds a for/,
    ],
    ['a bomb', `id: ocd-person/1\n${bomb}`, /^list\.csv/],
    ['empty', '', /It is empty/],
    ['about something else', '{"a":1}', /^list\.csv: /],
  ])('%s is refused with file and reason', async (_, content, reason) => {
    const run = withFiles({ 'list.csv': content })
    const { code, out, told } = await run(...words, '--yes')
    expect(told).toMatch(reason)
    expect(told).toMatch(/\nNothing was imported\.\n$/)
    expect(told).not.toContain('    at ')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(await held()).toEqual([])
  })

  test('is not even read when it is too large', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'list.csv'), '')
    truncateSync(join(folder, 'list.csv'), 50 * 1024 * 1024)
    const env = { DATABASE_URL: services.databaseUrl }
    const run = commandIn('lawmakers', folder, env)
    const { code, told } = await run(...words, '--yes')
    expect(told).toBe('list.csv is larger than 20 MB.\n')
    expect(code).toBe(1)
  })
})

test.each([
  [['delete'], /There is no lawmakers command delete/],
  [['import'], /Say which file/],
  [['import', 'none.csv', ...whose, ...asked], /There is no file none\.csv/],
  [
    ['import', 'empty', ...whose, ...asked],
    /no \.yml file in the folder empty/,
  ],
  [
    ['import', 'list.csv', ...whose, '--chamber', 'A'],
    /The list does not say its country/,
  ],
  [['import', 'list.csv', ...asked], /Say who published the list/],
  [[...words, '--country', 'GB-SCT'], /GB-SCT is no country/],
  [[...words, '--as-of', '2999-01-01'], /--as-of takes a past day/],
  [[...words, '--as-of', '2026-02-30'], /--as-of takes a past day/],
  [[...words, '--kind', 'room'], /--kind takes lower, upper/],
  [['import', 'list.csv', '--kind', 'upper'], /--kind goes with --chamber/],
  [[...words, '--columns', 'name'], /Write --columns as/],
  [[...words, '--time-zone', '+01:00'], /--time-zone takes a name/],
  [[...words, '--colour', 'red'], /Unknown option/],
  [['list', 'HU', 'DE'], /Say one country/],
  [['show', 'HU'], /Say whose and which/],
  [['show', 'HU', 'senate'], /HU has no chamber senate\. It has: none/],
  [['accept-stale', 'HU', '--why', 'x'], /There is no such chamber/],
  [['address', 'x', 'a@b.example'], /There is no lawmaker x/],
  [['address', 'x', 'a@b.example, c@d.example'], /Give one e-mail address/],
  [['address', 'x', 'a@b'], /has no dot in its domain/],
  [['state', 'a@b.example', 'dead'], /Say which and what/],
  [['state', 'a@b.example', 'verified'], /Say why/],
  [['postcodes', 'list.csv'], /Say which and whose/],
  [['postcodes', 'list.csv', '--country', 'HU'], /no column “postcode”/],
  [['postcodes', 'us.csv', '--country', 'HU'], /not of HU/],
  [['postcodes', 'zip.csv', '--country', 'US'], /line 2: “AB1” is not a post/],
  // What a file holds does not steer the terminal.
  [['postcodes', 'odd.csv', '--country', 'US'], /“\?2J” is not a postcode/],
  [
    ['import', 'none\x1b[2J.csv', ...whose, ...asked],
    /no file none\?\[2J\.csv/,
  ],
])('%j is refused in one sentence', async (args, reason) => {
  const run = withFiles({
    'list.csv': table,
    'empty/a.txt': '',
    'us.csv': 'state_abbr,zcta,cd\nCA,90001,14\n',
    'zip.csv': 'postcode,area\nAB1,CA-14\n',
    'odd.csv': 'postcode,area\n\u202e2J,CA-14\n',
  })
  const { code, out, told } = await run(...args)
  expect(told).toMatch(reason)
  expect(told).not.toContain('    at ')
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

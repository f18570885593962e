import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listChambers } from '#app/features/lawmakers/chambers.server.ts'
import { importLawmakers } from '#app/features/lawmakers/import.server.ts'
import { listSwitches } from '#app/features/letters/countries.server.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { headingOf, shown, tags, textOf } from '#tests/support/html.ts'
import { anImport, aReadList } from '#tests/support/lawmaker-list.ts'
import { fixture } from '#tests/support/lawmakers-csv.ts'
import { useServices } from '#tests/support/services.ts'
import { type Answer, type Fields, post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let editor: DeskPerson

beforeAll(async () => {
  editor = await signedIn(services, 'editor')
})
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(services.db))

const see = (path: string, who = editor) =>
  visit(web.origin + path, { headers: { Cookie: who.cookie } })
const send = (path: string, fields: Fields, who = editor) =>
  post(web.origin + path, fields, { headers: { Cookie: who.cookie } })

type File = { name: string; bytes: string | Uint8Array<ArrayBuffer> }

/** Sends the import form as a browser does. */
async function upload(
  files: File[],
  typed: Record<string, string> = {},
  who = editor,
): Promise<Answer> {
  const form = new FormData()
  for (const { name, bytes } of files) {
    form.append('files', new Blob([bytes]), name)
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value)
  const body = new Response(form)
  const type = body.headers.get('content-type')!
  const bytes = Buffer.from(await body.arrayBuffer())
  const headers = {
    ...{ 'Content-Type': type, 'Content-Length': bytes.length },
    Cookie: who.cookie,
  }
  const url = `${web.origin}/desk/lawmakers/import`
  return visit(url, { method: 'POST', body: bytes, headers })
}

const today = new Date().toISOString().slice(0, 10)
const table =
  'id,name,area,email\na,Anna Példa,Pest,anna@parliament.example\n' +
  'b,Béla Példa,Vas,bela(at)parliament.example\n'
const list = { name: 'list.csv', bytes: table }
const typed = {
  ...{ country: 'HU', chamber: 'Assembly', asOf: today },
  ...{ source: 'The <Parliament>', licence: 'CC0' },
}

async function held() {
  const chambers = await listChambers(services, null)
  return chambers.map(({ country, slug, members }) => [country, slug, members])
}

async function acts(): Promise<string[]> {
  const rows = await services.db
    .selectFrom('audit_entry')
    .select('act')
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ act }) => act)
}

describe('importing a list', () => {
  async function previewed(): Promise<{ path: string; digest: string }> {
    const { status, headers } = await upload([list], typed)
    expect(status).toBe(303)
    const path = headers.location!
    const { text } = await see(path)
    const digest = tags(text, 'input').find(({ name }) => name === 'digest')!
    return { path, digest: digest.value! }
  }

  test('shows the dry run, and stores it when agreed to', async () => {
    const { path, digest } = await previewed()
    const { text } = await see(path)
    const page = textOf(text)
    expect(page).toContain('people 2 in office on that day 2')
    expect(page).toContain('“bela(at)parliament.example” holds no @.')
    expect(page).toContain('The <Parliament>')
    expect(page).toContain('Assembly A new chamber. new 2')
    expect(await held()).toEqual([])

    const done = await send(path, { do: 'import', digest })
    expect(done.headers.location).toBe('/desk/lawmakers/HU?said=imported')
    expect(await held()).toEqual([['HU', 'assembly', 2]])
    expect(await acts()).toContain('lawmakers.import')
    expect((await see(path)).status).toBe(404)
    const again = await send(path, { do: 'import', digest })
    expect(again.status).toBe(404)
  })

  test('is for its owner alone, who may discard it', async () => {
    const { path, digest } = await previewed()
    const other = await signedIn(services, 'editor')
    expect((await see(path, other)).status).toBe(404)
    const stolen = await send(path, { do: 'import', digest }, other)
    expect(stolen.status).toBe(404)
    await send(path, { do: 'discard', digest })
    expect((await see(path)).status).toBe(404)
    expect(await held()).toEqual([])
  })

  test('ends after two hours', async () => {
    const { path } = await previewed()
    await sql`update desk_upload set made_at = made_at - interval '2 hours'`.execute(
      services.db,
    )
    const { status, text } = await see(path)
    expect(status).toBe(404)
    expect(textOf(text)).toContain('has to be chosen again')
  })

  test('is shown once more when the directory has changed', async () => {
    const { path, digest } = await previewed()
    const other = aReadList([{ externalId: 'a' }, { externalId: 'x' }])
    await importLawmakers(services, anImport('HU', other))
    const late = await send(path, { do: 'import', digest })
    expect(late.headers.location).toBe(`${path}?said=changed`)
    expect(await held()).toEqual([['HU', 'assembly', 2]])
    const { text } = await see(late.headers.location!)
    expect(textOf(text)).toContain('The directory has changed since you looked')
    expect(textOf(text)).toContain('no longer in it 1')
    const fresh = tags(text, 'input').find(({ name }) => name === 'digest')!
    await send(path, { do: 'import', digest: fresh.value! })
    const rows = await services.db
      .selectFrom('lawmaker')
      .select('external_id')
      .where('retired_at', 'is', null)
      .orderBy('external_id')
      .execute()
    expect(rows.map((row) => row.external_id)).toEqual(['a', 'b'])
  })

  test('takes several files that belong together', async () => {
    const files = ['openstates-legislature.yml', 'openstates-retired.yml'].map(
      (name) => ({ name, bytes: Uint8Array.from(fixture(name).bytes) }),
    )
    const { status, headers } = await upload(files, { asOf: today })
    expect(status).toBe(303)
    const page = textOf((await see(headers.location!)).text)
    expect(page).toContain('United States')
    expect(page).toContain('openstates-retired.yml')
  })

  test.each<[string, File[], RegExp]>([
    ['no file', [], /Choose the file or files/],
    ['an empty one', [{ ...list, bytes: '' }], /list\.csv: It is empty/],
    [
      'a workbook',
      [{ name: 'a.xlsx', bytes: 'PK\x03\x04xx' }],
      /a\.xlsx: It is a ZIP archive or an Excel workbook/,
    ],
    [
      'a broken table',
      [{ ...list, bytes: 'id,name\na,"b\n' }],
      /list\.csv, line 2: A quotation mark/,
    ],
    [
      'too large a one',
      [{ ...list, bytes: new Uint8Array(20.5 * 1024 * 1024) }],
      /list\.csv is larger than 20 MB/,
    ],
    ['two lists', [list, { ...list, name: 'b.csv' }], /b\.csv: It does not/],
  ])('says what is wrong with %s, and loses nothing', async (_, files, why) => {
    const { status, text } = await upload(files, typed)
    expect(status).toBe(422)
    const problem = /id="files-problem">([^<]*)/.exec(text)?.[1] ?? ''
    expect(problem).toMatch(why)
    expect(shown(text, 'source')).toBe('The <Parliament>')
    expect(shown(text, 'country')).toBe('HU')
    expect(await held()).toEqual([])
  })

  test.each([
    [{ country: '' }, 'country', /does not say its country/],
    [{ source: '' }, 'source', /Say who published/],
    [{ asOf: '2999-01-01' }, 'asOf', /a day that is not ahead/],
    [{ asOf: '' }, 'asOf', /No date in it is of the last 12 months/],
    [{ format: 'popolo' }, 'files', /not what you chose as format/],
    [{ columns: 'name' }, 'columns', /Write it as/],
    [{ timeZone: '+01:00' }, 'timeZone', /as Europe\/Berlin/],
  ])('says beside its field what %j leaves open', async (given, field, why) => {
    const { status, text } = await upload([list], { ...typed, ...given })
    expect(status).toBe(422)
    expect(new RegExp(`id="${field}-problem">([^<]*)`).exec(text)?.[1]).toMatch(
      why,
    )
  })

  test('asks who wants it to prove that it is them', async () => {
    const person = await signedIn(services, 'editor')
    const { path } = await previewed()
    await sql`update desk_session set proven_at = proven_at - interval '21 minutes'
      where campaigner_id = ${person.id}`.execute(services.db)
    const asked = await see('/desk/lawmakers/import', person)
    expect(asked.headers.location).toMatch(/^\/desk\/prove\?to=/)
    expect((await upload([list], typed, person)).status).toBe(403)
    const moderator = await signedIn(services, 'moderator')
    expect((await see(path, moderator)).status).toBe(403)
  })
})

describe('the directory', () => {
  test('finds people by any part of a name, 100 a page', async () => {
    const members = Array.from({ length: 230 }, (_, at) => ({
      name: `Person ${String(at).padStart(3, '0')}`,
    }))
    const chamber = await insertChamber(services, {
      ...{ country: 'HU', slug: 'house', name: 'House' },
      members: [...members, { name: 'Gáspár Őry', address: 'go@b.example' }],
    })
    const path = `/desk/lawmakers/HU/${chamber.slug}`
    const first = await see(path)
    expect(headingOf(first.text)).toBe('House')
    expect(first.text.split('<tr>')).toHaveLength(102)
    const last = await see(`${path}?page=3`)
    expect(textOf(last.text)).toContain('Page 3 of 3')
    expect(textOf(last.text)).toContain('Person 229')
    const found = textOf((await see('/desk/lawmakers?q=ory+gaspar')).text)
    expect(found).toContain('1 people found')
    expect(found).toContain('Gáspár Őry')
    const none = await see(`${path}?q=nobody`)
    expect(textOf(none.text)).toContain('Nobody was found for “nobody”')
  })

  test('lets a stale list be accepted, and a country be stopped', async () => {
    const old = { country: 'HU', slug: 'house', asOf: '2020-01-01' }
    await insertChamber(services, { ...old, name: 'House' })
    const path = '/desk/lawmakers/HU'
    expect(textOf((await see(path)).text)).toContain('no letters')
    const fields = { do: 'stale', chamber: 'house' }
    const refused = await send(path, { ...fields, staleWhy: '' })
    expect(refused.status).toBe(422)
    expect(shown(refused.text, 'chamber')).toBe('house')
    await send(path, { ...fields, staleWhy: 'nobody left' })
    const [chamber] = await listChambers(services, 'HU')
    expect(chamber).toMatchObject({
      ...{ isMailed: true, acceptedWhy: 'nobody left' },
    })
    const off = { targetsOff: 'yes', why: 'elections', was: 'on on' }
    await send(path, { country: 'DE', ...off })
    expect(await listSwitches(services)).toMatchObject([
      { country: 'HU', targetsOff: true },
    ])
  })
})

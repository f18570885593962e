import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  readColumns,
  readPastDay,
} from '#app/features/lawmakers/asked-words.ts'
import { actOnPerson } from '#app/features/desk/lawmakers/act-on-person.server.ts'
import { decideUpload } from '#app/features/desk/lawmakers/decide-upload.server.ts'
import { pageOf } from '#app/features/desk/page-of.ts'
import { showUpload } from '#app/features/desk/lawmakers/show-upload.server.ts'
import { tellOwners } from '#app/features/accounts/tell-owners.server.ts'
import { takeUpload } from '#app/features/desk/lawmakers/take-upload.server.ts'
import { readFiles } from '#app/http/read-files.server.ts'
import { insertChamber } from '#tests/support/chamber.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'
import { aCampaigner, after, auditOf, deskMails } from './accounts-support.ts'

const services = useServices()
let editor: DeskPerson
beforeAll(async () => {
  editor = await signedIn(services, 'editor')
})
beforeEach(() => sql`truncate lawmaker_import cascade`.execute(services.db))

const table =
  'id,name,area,email\na,Anna Példa,Pest,anna@parliament.example\n' +
  'b,Béla Példa,Vas,bela(at)parliament.example\n'
const values = {
  ...{ country: 'HU', chamber: 'Assembly', asOf: '2026-11-01' },
  ...{ source: 'The Parliament', licence: 'CC0' },
}
async function anOwner(): Promise<string> {
  const address = `${crypto.randomUUID()}@campaign.example`
  return (await aCampaigner(services, address, 'owner')).id
}
const toldTo = async (owner: string) =>
  (await deskMails(services, 'desk-alarm', owner)).map(
    (mail) => (mail as { what: string } | undefined)?.what,
  )
const take = (bytes: Uint8Array) =>
  takeUpload(services, editor, { values, files: [{ name: 'a.csv', bytes }] })

test('a list that is agreed to twice at once is imported once', async () => {
  const taken = await take(Buffer.from(table))
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
  const { id } = taken
  const owner = await anOwner()
  const { digest } = await showUpload(services, editor, id)
  const agreed = { id, values: { do: 'import', digest } }
  const settled = await Promise.allSettled([
    decideUpload(services, editor, agreed),
    decideUpload(services, editor, agreed),
  ])
  const imported = settled.filter(
    (one) => one.status === 'fulfilled' && one.value.endsWith('said=imported'),
  )
  expect(imported).toHaveLength(1)
  const lists = await services.db
    .selectFrom('lawmaker_import')
    .select('id')
    .execute()
  expect(lists).toHaveLength(1)
  expect(await toldTo(owner)).toEqual([
    `${editor.name}, editor, imported a list of 2 lawmakers: Hungary, Assembly (2). Letters go to the addresses in it now.`,
  ])
})

test('whatever a file holds, it is kept or refused beside its field', async () => {
  const damaged = fc
    .tuple(fc.nat(table.length), fc.nat(12), fc.uint8Array({ maxLength: 12 }))
    .map(([at, gone, added]) => {
      const whole = Buffer.from(table)
      return Buffer.concat([
        whole.subarray(0, at),
        added,
        whole.subarray(at + gone),
      ])
    })
  const anything = fc.oneof(damaged, fc.uint8Array({ maxLength: 80 }))
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      const taken = await take(bytes)
      if (!taken.ok) {
        expect(taken.problems).toHaveProperty('files')
        return
      }
      const shown = await showUpload(services, editor, taken.id)
      expect(shown.changes.length).toBeGreaterThan(0)
    }),
    { numRuns: 80 },
  )
})

test('a list of very many chambers is refused before it is prepared', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `${at},P,Chamber ${at}`,
  )
  const bytes = Buffer.from(`id,name,chamber\n${rows.join('\n')}\n`)
  const given = { ...values, chamber: '' }
  const files = [{ name: 'a.csv', bytes }]
  const taken = await takeUpload(services, editor, { values: given, files })
  expect(taken).toMatchObject({
    problems: { files: expect.stringContaining('names 20,000 chambers') },
  })
})

test('only known fields are kept, of the list that was chosen last', async () => {
  const files = [{ name: 'a.csv', bytes: Buffer.from(table) }]
  const given = { ...values, more: 'x'.repeat(1_000) }
  for (const _ of [1, 2]) {
    const posted = { values: given, files }
    expect(await takeUpload(services, editor, posted)).toMatchObject({
      ok: true,
    })
  }
  const kept = await services.db
    .selectFrom('desk_upload')
    .select('given')
    .where('campaigner_id', '=', editor.id)
    .execute()
  expect(kept).toHaveLength(1)
  expect(kept[0]!.given).not.toHaveProperty('more')
})

test('what cannot be stored is told beside its field', async () => {
  const bytes = Buffer.from(table)
  const named = { values, files: [{ name: 'a\0.csv', bytes }] }
  const typed = { ...values, source: 'a\0b' }
  const posted = { values: typed, files: [{ name: 'a.csv', bytes }] }
  expect(await takeUpload(services, editor, named)).toMatchObject({
    problems: { files: expect.any(String) },
  })
  expect(await takeUpload(services, editor, posted)).toMatchObject({
    problems: { source: expect.any(String) },
  })
})

describe('of an address that is entered by hand', () => {
  let owner: string
  let chambers: Awaited<ReturnType<typeof insertChamber>>[]
  beforeEach(async () => {
    owner = await anOwner()
    const members = ['a', 'b', 'c', 'd'].map((name) => ({
      ...{ name, address: `${name}@parliament.example` },
    }))
    chambers = [
      await insertChamber(services, { country: 'HU', name: 'House', members }),
      await insertChamber(services, { country: 'IT', name: 'Senate', members }),
    ]
  })

  /** Some minutes from now, into the row of one of the two chambers. */
  async function enter(
    by: DeskPerson,
    minutes: number,
    [of, at]: number[],
    given = services,
  ) {
    const { id } = chambers[of!]!.members[at!]!
    const fields = { do: 'address', address: 'mine@evil.example', was: '' }
    await actOnPerson(after(given, minutes), by, {
      ...{ id, fields: Object.entries(fields) },
    })
    return id
  }
  const told = () => toldTo(owner)

  test('what cannot be told is not done, and not counted', async () => {
    const cy = await signedIn(services, 'editor', 'Cy')
    const key = () => Promise.reject(new Error('the vault is gone'))
    const broken = { ...services, mailVault: { key } } as typeof services
    await expect(enter(cy, 0, [0, 0], broken)).rejects.toThrow('the vault')
    const { id } = chambers[0]!.members[0]!
    const { staff_address } = await services.db
      .selectFrom('lawmaker')
      .select('staff_address')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(staff_address).toBeNull()
    expect(await told()).toEqual([])

    await enter(cy, 1, [0, 0])
    expect(await told()).toEqual([
      'Cy, editor, entered 1 address of lawmakers by hand: Hungary, House (1). Letters go there now.',
    ])
    const none = { by: cy.id, after: '2020-01-01', until: '2020-01-02' }
    await services.db
      .transaction()
      .execute((trx) => tellOwners(trx, services, { addresses: none }))
    expect(await told()).toContain(undefined)
  })

  test('owners are told, at once and then once an hour, of all', async () => {
    const bo = await signedIn(services, 'editor', 'Bo')
    await enter(bo, 0, [0, 0])
    await enter(editor, 0, [0, 1])
    const first = (name: string) =>
      `${name}, editor, entered 1 address of lawmakers by hand: Hungary, House (1). Letters go there now.`
    expect(await told()).toEqual([first('Bo'), first(editor.name)])
    await Promise.all([
      ...[enter(bo, 5, [0, 2]), enter(bo, 5, [1, 0])],
      ...[enter(bo, 59, [0, 3])],
    ])
    const three =
      'Bo, editor, entered 3 addresses of lawmakers by hand: Hungary, House (2); Italy, Senate (1). Letters go there now.'
    expect((await told()).slice(2)).toEqual([three])
    const { next_try_at } = await services.db
      .selectFrom('mail')
      .select('next_try_at')
      .where('about', '=', owner)
      .orderBy('next_try_at', 'desc')
      .executeTakeFirstOrThrow()
    const minutes = (next_try_at.getTime() - Date.now()) / 60_000
    expect(Math.round(minutes)).toBe(61)

    await enter(bo, 62, [1, 1])
    const id = await enter(bo, 300, [1, 2])
    const one = (await told()).slice(3)
    expect(one).toHaveLength(2)
    expect(one[1]).toContain('entered 1 address of lawmakers by hand: Italy')
    expect(one.join(' ')).not.toContain('evil.example')
    expect(await auditOf(services, 'lawmakers.address', id)).toMatchObject([
      { campaigner_id: bo.id, detail: { country: 'IT', chamber: 'Senate' } },
    ])
  })
})

describe('a form with files', () => {
  function posted(parts: number): Request {
    const body = new FormData()
    for (let part = 0; part < parts; part++)
      body.append('files', new File([''], 'a'))
    return new Request('https://example.org', { method: 'POST', body })
  }

  test('is one of four at a time, and the next one after them', async () => {
    const reads = Array.from({ length: 5 }, () => readFiles(posted(2), 'files'))
    const [last, ...first] = (await Promise.allSettled(reads)).reverse()
    const read = { value: { files: [{}, {}] } }
    expect(first).toMatchObject([read, read, read, read])
    expect(last).toMatchObject({ reason: { code: 'upload-busy' } })
    await expect(readFiles(posted(1_000), 'files')).resolves.toBeDefined()
  })

  test('of very many parts is not read', async () => {
    const read = readFiles(posted(1_001), 'files')
    await expect(read).rejects.toMatchObject({ code: 'form-unreadable' })
    await expect(readFiles(posted(1), 'files')).resolves.toBeDefined()
  })

  test('of two boundaries is read by the one that was counted', async () => {
    const many = posted(1_001)
    const other = `boundary=${'x'.repeat(30)}`
    const type = `${many.headers.get('content-type')!}; ${other}`
    const { url, method } = many
    const body = await many.arrayBuffer()
    const headers = { 'Content-Type': type }
    const read = readFiles(new Request(url, { method, headers, body }), 'files')
    await expect(read).rejects.toMatchObject({ code: 'form-unreadable' })
  })
})

describe('what is typed', () => {
  test('columns are read as they are written', () => {
    const name = fc.stringMatching(/^[a-z_]{1,8}$/)
    const theirs = fc.stringMatching(/^[^\s,=]([^,\n]{0,8}[^\s,])?$/)
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, theirs), {
          selector: ([ours]) => ours,
          minLength: 1,
        }),
        (pairs) => {
          const typed = pairs.map(([ours, one]) => ` ${ours} = ${one} `)
          expect(readColumns(typed.join(','))).toEqual(
            Object.fromEntries(pairs),
          )
        },
      ),
    )
  })

  test('a day is one that the calendar has, and not ahead', () => {
    const read = (typed: string) => readPastDay(typed, '2026-11-22')
    expect(read('2024-02-29')).toBe('2024-02-29')
    expect(read('2026-11-22')).toBe('2026-11-22')
    for (const no of ['2026-02-29', '2026-11-23', '2026-1-2', '22.11.2026']) {
      expect(read(no)).toBeUndefined()
    }
  })
})

test('pages hold everything once, whatever page is asked for', () => {
  fc.assert(
    fc.property(fc.nat(450), fc.integer(), (count, asked) => {
      const all = Array.from({ length: count }, (_, at) => at)
      const { pages, rows } = pageOf(all, asked)
      const numbers = Array.from({ length: pages }, (_, at) => at + 1)
      expect(numbers.flatMap((page) => pageOf(all, page).rows)).toEqual(all)
      expect(rows.length > 0 || count === 0).toBe(true)
    }),
  )
})

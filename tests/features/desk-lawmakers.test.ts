import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  readColumns,
  readPastDay,
} from '#app/features/lawmakers/asked-words.ts'
import { decideUpload } from '#app/features/desk/lawmakers/decide-upload.server.ts'
import { pageOf } from '#app/features/desk/lawmakers/page-of.ts'
import { showUpload } from '#app/features/desk/lawmakers/show-upload.server.ts'
import { takeUpload } from '#app/features/desk/lawmakers/take-upload.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'

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
const take = (bytes: Uint8Array) =>
  takeUpload(services, editor, { values, files: [{ name: 'a.csv', bytes }] })

test('a list that is agreed to twice at once is imported once', async () => {
  const taken = await take(Buffer.from(table))
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
  const { id } = taken
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

import * as fs from 'node:fs/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acting,
  audit,
  auditHash,
  NO_ENTRY,
} from '#app/features/accounts/audit.server.ts'
import {
  listAudit,
  newestEntry,
  readAudit,
} from '#app/features/accounts/list-audit.server.ts'
import { verifyAudit } from '#app/features/accounts/verify-audit.server.ts'
import { actGroups, actWords } from '#app/features/desk/audit/act-words.ts'
import { readFilter } from '#app/features/desk/audit/read-filter.ts'
import { auditFile } from '#app/features/desk/audit/show-audit.server.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const people = {} as Record<'one' | 'other', DeskPerson>
beforeAll(async () => {
  people.one = await signedIn(services, 'owner', '=Ada')
  people.other = await signedIn(services, 'editor')
})

/** As somebody could who has the database. */
async function tamper(...statements: string[]) {
  await services.db.transaction().execute(async (trx) => {
    await sql`alter table audit_entry disable trigger all`.execute(trx)
    for (const text of statements) await sql.raw(text).execute(trx)
    await sql`alter table audit_entry enable trigger all`.execute(trx)
  })
}

/** A log of nine entries, written as the program writes them. */
beforeEach(async () => {
  await tamper('truncate audit_entry')
  for (const at of [1, 2, 3]) {
    await audit(services, { by: people.one, act: 'letters.stop' })
    await audit(services, {
      by: people.other,
      act: 'team.invited',
      subject: people.one.id,
      detail: { role: 'editor', at },
    })
    await audit(services, { by: null, act: 'owner-link' })
  }
})

async function noted() {
  const [seq, hash] = (await newestEntry(services))!.split(':')
  return { seq: seq!, hash: Buffer.from(hash!, 'hex') }
}

test('what two write at one moment makes one chain without a gap', async () => {
  const both = [services, services.another()]
  await Promise.all(
    both.flatMap((own) =>
      Array.from({ length: 8 }, () => audit(own, { by: null, act: 'x' })),
    ),
  )
  const found = await verifyAudit(services, { noted: await noted() })
  expect(found).toMatchObject({ isWhole: true, entries: 25 })
})

test('an act that fails leaves two entries, its cause none', async () => {
  const wish = { by: people.one, act: 'letters.stop', subject: 'x' }
  const failing = () => Promise.reject(new Error('down'))
  await expect(acting(services, wish, failing)).rejects.toThrow('down')
  const { entries } = await listAudit(services, {})
  const acts = entries.slice(0, 2).map(({ act }) => act)
  expect(acts).toEqual(['letters.stop.failed', 'letters.stop'])
})

test('an act of somebody removed as it ran is logged as failed', async () => {
  const gone = await signedIn(services, 'editor')
  const wish = { by: gone, act: 'letters.stop' }
  const failing = async () => {
    await services.db
      .updateTable('campaigner')
      .set({ removed_at: new Date(), address_hash: null, sealed_address: null })
      .where('id', '=', gone.id)
      .execute()
    throw new Error('down')
  }
  await expect(acting(services, wish, failing)).rejects.toThrow('down')
  const { entries } = await listAudit(services, { person: gone.id })
  expect(entries).toHaveLength(2)
  await expect(audit(services, wish)).rejects.toThrow(/signed out/)
  await audit(services, { by: gone, act: 'sign-out' })
})

test('every act that the program writes has words and a group', async () => {
  const written = await writtenActs()
  expect(written).toContain('team.invited')
  expect(written.filter((act) => actWords(act) === act)).toEqual([])
  const groups = actGroups.map(({ value }) => value)
  const alone = written.filter(
    (act) => !groups.some((of) => act.startsWith(of)),
  )
  expect(alone).toEqual([])
})

/** As `act: 'team.invited'` and the like stand in the sources. */
async function writtenActs(): Promise<string[]> {
  const files = fs.glob('app/features/{accounts,desk}/**/*.server.ts')
  const acts = new Set<string>()
  for await (const file of files) {
    const text = await fs.readFile(file, 'utf8')
    if (!/audit\.server|attempt\.server/.test(text)) continue
    for (const [, said] of text.matchAll(/\b(?:act|ACT)\b[^\n]*?[:=](.*)/g)) {
      for (const [, act] of said!.matchAll(/'([a-z-]+(?:\.[a-z-]+)+)'/g)) {
        acts.add(act!)
      }
      const [, one] =
        /^ '(proof|sign-in|sign-out|owner-link)'/.exec(said!) ?? []
      if (one) acts.add(one)
    }
  }
  return [...acts]
}

test.each([
  'update audit_entry set act = act where seq = 2',
  'delete from audit_entry where seq = 9',
  'truncate audit_entry',
])('the database refuses: %s', async (statement) => {
  await expect(sql.raw(statement).execute(services.db)).rejects.toThrow(
    /only added to/,
  )
  expect(await verifyAudit(services)).toMatchObject({ entries: 9 })
})

describe('what was done to the database directly is found:', () => {
  const column = (set: string) => `update audit_entry set ${set} where seq = 5`

  test.each([
    ['moment', column(`at = at + interval '1 s'`), '5', 'changed'],
    ['person', column('campaigner_id = null'), '5', 'changed'],
    ['role', column(`role = 'owner'`), '5', 'changed'],
    ['act', column(`act = 'team.removed'`), '5', 'changed'],
    ['subject', column('subject = null'), '5', 'changed'],
    ['detail', column(`detail = detail || '{"at": 3}'`), '5', 'changed'],
    ['hash', column(`hash = sha256('x')`), '5', 'changed'],
    ['hash before', column(`previous = sha256('x')`), '5', 'torn'],
    ['taken out', 'delete from audit_entry where seq = 5', '5', 'missing'],
    ['the first', 'delete from audit_entry where seq = 1', '1', 'missing'],
  ])('%s', async (_name, statement, seq, why) => {
    await tamper(statement)
    expect(await verifyAudit(services)).toEqual({ isWhole: false, seq, why })
  })

  test('two that changed places', async () => {
    await tamper(
      'update audit_entry set seq = 99 where seq = 4',
      'update audit_entry set seq = 4 where seq = 5',
      'update audit_entry set seq = 5 where seq = 99',
    )
    const found = await verifyAudit(services)
    expect(found).toMatchObject({ isWhole: false, seq: '4' })
  })

  test('one taken out, and the rest moved up', async () => {
    await tamper(
      'delete from audit_entry where seq = 5',
      'update audit_entry set seq = seq - 1 where seq > 5',
    )
    const found = await verifyAudit(services)
    expect(found).toEqual({ isWhole: false, seq: '5', why: 'torn' })
  })

  test('the newest cut off, but only by what was noted', async () => {
    const before = await noted()
    await tamper('delete from audit_entry where seq > 7')
    expect(await verifyAudit(services)).toMatchObject({ entries: 7 })
    expect(await verifyAudit(services, { noted: before })).toEqual({
      isWhole: false,
      seq: '8',
      why: 'missing',
    })
  })

  test('all written anew, but only by what was noted', async () => {
    const before = await noted()
    await tamper('truncate audit_entry')
    for (let at = 0; at < 12; at += 1) {
      await audit(services, { by: null, act: 'nothing-happened' })
    }
    expect(await verifyAudit(services)).toMatchObject({ entries: 12 })
    expect(await verifyAudit(services, { noted: before })).toEqual({
      isWhole: false,
      seq: '9',
      why: 'not-noted',
    })
  })

  test('in a log of many steps', async () => {
    await insertMany(12_001)
    const told: number[] = []
    const onProgress = (done: number) => told.push(done)
    const whole = await verifyAudit(services, { onProgress })
    expect(whole).toMatchObject({ isWhole: true, entries: 12_001 })
    expect(told.slice(0, 2)).toEqual([5_000, 10_000])
    await tamper('delete from audit_entry where seq = 10001')
    expect(await verifyAudit(services)).toMatchObject({ seq: '10001' })
  })
})

/** Quicker than one by one. */
async function insertMany(count: number) {
  await tamper('truncate audit_entry')
  let previous: Buffer = NO_ENTRY
  const at = new Date()
  const rows = Array.from({ length: count }, (_, index) => {
    const seq = String(index + 1)
    const entry = { seq, at, campaigner_id: null, role: null, act: 'x' }
    const whole = { ...entry, subject: null, detail: {} }
    const row = { ...whole, previous, hash: auditHash(previous, whole) }
    previous = row.hash
    return { ...row, detail: '{}' }
  })
  for (let from = 0; from < count; from += 4_000) {
    const values = rows.slice(from, from + 4_000)
    await services.db.insertInto('audit_entry').values(values).execute()
  }
}

test('no two entries have one hash', () => {
  const text = fc.option(fc.string({ maxLength: 4 }))
  const entry = fc.record({
    seq: fc.constantFrom('1', '11'),
    at: fc.date({ noInvalidDate: true }),
    campaigner_id: text,
    role: text,
    act: fc.string({ maxLength: 4 }),
    subject: text,
    detail: fc.dictionary(
      fc.string({ minLength: 1, maxLength: 3 }),
      fc.oneof(fc.integer(), fc.string({ maxLength: 3 })),
      { noNullPrototype: true },
    ),
  })
  fc.assert(
    fc.property(entry, entry, (one, other) => {
      const areOne = auditHash(NO_ENTRY, one).equals(auditHash(NO_ENTRY, other))
      const shuffled = {
        ...one,
        detail: Object.fromEntries(Object.entries(one.detail).reverse()),
      }
      expect(auditHash(NO_ENTRY, shuffled)).toEqual(auditHash(NO_ENTRY, one))
      if (areOne) expect(one).toEqual(other)
    }),
    { numRuns: 300 },
  )
})

describe('the list', () => {
  const seqs = async (query: string) => {
    const { filter, before } = readFilter(new URLSearchParams(query))
    const { entries, older } = await listAudit(services, filter, before)
    return { seqs: entries.map(({ seq }) => seq).join(' '), older }
  }

  test('is filtered by person, act and days', async () => {
    const { one, other } = people
    expect(await seqs('person=none')).toMatchObject({ seqs: '9 6 3' })
    expect(await seqs(`person=${other.id}`)).toMatchObject({ seqs: '8 5 2' })
    expect(await seqs(`person=${one.id}&act=letters.&before=7`)).toMatchObject({
      seqs: '4 1',
    })
    // Each sign is a sign, and what is no day is left out and said.
    expect((await seqs('act=t%25')).seqs).toBe('')
    await tamper(`update audit_entry set at = case when seq < 4
      then timestamptz '2026-01-31T23:59:59.999Z'
      else timestamptz '2026-02-02T00:00:00Z' end`)
    expect((await seqs('to=2026-01-31')).seqs).toBe('3 2 1')
    expect((await seqs('from=2026-02-01&to=2026-02-01')).seqs).toBe('')
    expect((await seqs('from=2026-02-02&to=2026-02-30')).seqs).toMatch(/^9.*4$/)
    const read = readFilter(new URLSearchParams('to=2026-02-30'))
    expect(read.problems).toHaveProperty('to')
  })

  test('has a hundred on a page, and says where it goes on', async () => {
    await insertMany(101)
    const { older } = await seqs('')
    expect(older).toBe('2')
    expect(await seqs(`before=${older}`)).toEqual({ seqs: '1' })
    for (const odd of ['act=%00', 'person=%00', 'from=0000-01-01', 'to=%00']) {
      expect((await seqs(odd)).older).toBe('2')
    }
    for (const before of ['0', '-1', 'x', '9'.repeat(30)]) {
      expect((await seqs(`before=${before}`)).older).toBe('2')
    }
  })

  test('as a file has all of it, with hashes, and is logged', async () => {
    await insertMany(2_001)
    const file = await auditFile(services, people.one, new URLSearchParams())
    const lines = (await file.text()).trim().split('\n')
    expect(lines).toHaveLength(1 + 2_001 + 1)
    const who = `${people.one.id},${people.one.id.slice(0, 6)}`
    expect(lines.at(-1)).toContain(`,${who},'=Ada,owner,audit.exported,`)
    expect(lines.at(-1)).toMatch(/^2002,/)
    expect(lines.at(-1)).toContain((await noted()).hash.toString('hex'))
    const pages = []
    for await (const page of readAudit(services, { act: 'audit.' })) {
      pages.push(page.length)
    }
    expect(pages).toEqual([1])
  })
})

import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'
import { factRows, textRows } from './finding-rows.ts'
import type { FindingsContent } from './findings-format.ts'

type Row = Record<string, unknown>

/** What tells a row of each table from the others. */
const keys = {
  source: ['id'],
  source_text: ['source_id', 'language'],
  finding: ['id'],
  finding_text: ['finding_id', 'language'],
  finding_source: ['finding_id', 'source_id'],
  figure: ['finding_id', 'position'],
  figure_text: ['finding_id', 'position', 'language'],
  named: ['id'],
  named_text: ['named_id', 'language'],
  mention: ['finding_id', 'named_id'],
  event: ['id'],
  event_text: ['event_id', 'language'],
  response: ['id'],
  response_text: ['response_id', 'language'],
} satisfies Partial<Record<keyof Schema, string[]>>

type ContentTable = keyof typeof keys

/**
 * Adds what is not there yet. What is there stays as it is, and so does all
 * that was ever corrected: what was taken away does not come back.
 *
 * @returns how many rows were added
 */
export async function addFindings(
  db: Db,
  content: FindingsContent,
): Promise<number> {
  const corrected = new Set(
    (
      await db
        .selectFrom('correction')
        .select('subject_id')
        .distinct()
        .execute()
    ).map((row) => row.subject_id),
  )
  // An event goes with its finding, and its words go with it.
  for (const { id, finding } of content.facts.events) {
    if (corrected.has(finding)) corrected.add(id)
  }
  let added = 0
  for (const [table, rows] of tablesOf(content)) {
    const owner = keys[table][0]!
    const untouched = rows.filter((row) => !corrected.has(row[owner] as string))
    added += await put(db, table, untouched, false)
  }
  return added
}

/**
 * Puts new words and facts in the place of those that are there, and adds what
 * is new; what belongs to a finding and is left out goes. The database asks for
 * the reason (`moratorium.why`) and notes each correction.
 */
export async function changeFindings(
  db: Db,
  content: FindingsContent,
): Promise<void> {
  for (const [table, rows] of tablesOf(content)) {
    await put(db, table, rows, true)
  }
  await takeAway(db, content)
}

function tablesOf({ facts, texts }: FindingsContent): [ContentTable, Row[]][] {
  const tables: Partial<Record<ContentTable, Row[]>> = factRows(facts)
  for (const told of texts) {
    for (const [table, rows] of Object.entries(textRows(told))) {
      ;(tables[table as ContentTable] ??= []).push(...rows)
    }
  }
  return Object.entries(tables) as [ContentTable, Row[]][]
}

/** The order in which rows may go: what refers to another one first. */
const parts = [
  { table: 'event', texts: 'event_text', textKey: { id: 'event_id' } },
  {
    table: 'figure',
    texts: 'figure_text',
    textKey: { finding_id: 'finding_id', position: 'position' },
  },
  { table: 'mention' },
  { table: 'finding_source' },
] as const

async function takeAway(db: Db, content: FindingsContent): Promise<void> {
  const told = content.facts.findings.map(({ id }) => id)
  if (told.length === 0) return
  const tables = new Map(tablesOf(content))
  for (const { table, ...rest } of parts) {
    const key: string[] = keys[table]
    const idOf = (row: Row) => JSON.stringify(key.map((name) => row[name]))
    const kept = new Set(tables.get(table)!.map(idOf))
    const there: Row[] = await db
      .selectFrom(table as 'mention')
      .selectAll()
      .where('finding_id', 'in', told)
      .execute()
    for (const row of there.filter((one) => !kept.has(idOf(one)))) {
      if ('texts' in rest) {
        const named = Object.entries(rest.textKey)
        await remove(db, rest.texts, row, named)
      }
      await remove(
        db,
        table,
        row,
        key.map((name) => [name, name]),
      )
    }
  }
}

/** @param columns of the row, and what the table to delete from calls them */
async function remove(
  db: Db,
  table: ContentTable,
  row: Row,
  columns: [string, string][],
): Promise<void> {
  let query = db.deleteFrom(table as 'mention')
  for (const [name, column] of columns) {
    query = query.where(column as 'finding_id', '=', row[name] as string)
  }
  await query.execute()
}

async function put(
  db: Db,
  table: ContentTable,
  rows: Row[],
  changing: boolean,
): Promise<number> {
  if (rows.length === 0) return 0
  const key = keys[table]
  const rest = Object.keys(rows[0]!).filter((name) => !key.includes(name))
  const { numInsertedOrUpdatedRows = 0n } = await db
    // The tables differ in their columns; the key and the rest are named above.
    .insertInto(table as 'finding')
    .values(rows as never)
    .onConflict((conflict) => {
      const same = conflict.columns(key as 'id'[])
      if (!changing || rest.length === 0) return same.doNothing()
      return same
        .doUpdateSet((given) =>
          Object.fromEntries(
            rest.map((name) => [name, given.ref(`excluded.${name as 'id'}`)]),
          ),
        )
        .where(({ eb, or, ref }) =>
          or(
            rest.map((name) =>
              eb(
                ref(`${table as 'finding'}.${name as 'id'}`),
                'is distinct from',
                ref(`excluded.${name as 'id'}`),
              ),
            ),
          ),
        )
    })
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

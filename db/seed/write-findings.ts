import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'
import type { Facts, FindingsContent, Texts } from './findings-format.ts'

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
 * Adds the findings that are not there yet, with all that belongs to them.
 * What is there stays as it is, or with `changing` takes the new words: then
 * the database asks for the reason (`moratorium.why`) and notes the correction.
 * Nothing is ever taken away.
 *
 * @returns how many rows were added or given
 */
export async function writeFindings(
  db: Db,
  { facts, texts }: FindingsContent,
  { changing }: { changing: boolean },
): Promise<number> {
  const tables: Partial<Record<ContentTable, Row[]>> = factRows(facts)
  for (const told of texts) {
    for (const [table, rows] of Object.entries(textRows(told))) {
      ;(tables[table as ContentTable] ??= []).push(...rows)
    }
  }
  let written = 0
  for (const [table, rows] of Object.entries(tables)) {
    written += await put(db, table as ContentTable, rows, changing)
  }
  return written
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
      return same.doUpdateSet((given) =>
        Object.fromEntries(
          rest.map((name) => [name, given.ref(`excluded.${name as 'id'}`)]),
        ),
      )
    })
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

function factRows(facts: Facts) {
  const { findings } = facts
  return {
    source: facts.sources.map(({ archivedUrl, ...source }) => ({
      ...source,
      archived_url: archivedUrl,
    })),
    finding: findings.map((finding, position) => ({
      id: finding.id,
      position,
      kind: finding.kind,
      countries: finding.countries,
      is_lead: finding.isLead,
      starts: finding.starts,
      ends: finding.ends,
      confidence: finding.confidence,
      related: finding.related,
    })),
    finding_source: findings.flatMap(({ id, sources }) =>
      sources.map((source_id, position) => ({
        finding_id: id,
        source_id,
        position,
      })),
    ),
    figure: findings.flatMap(({ id, figures }) =>
      figures.map((figure, position) => ({
        finding_id: id,
        position,
        ...figure,
      })),
    ),
    named: facts.named,
    mention: findings.flatMap(({ id, mentions }) =>
      mentions.map((mention, position) => ({
        finding_id: id,
        named_id: mention.id,
        position,
        confidence: mention.confidence,
      })),
    ),
    event: facts.events.map(({ finding, ...event }) => ({
      ...event,
      finding_id: finding,
    })),
    response: facts.responses.map(({ id, answers, source }, position) => ({
      id,
      position,
      answers: answers === 'all' ? null : answers,
      source_id: source,
    })),
  }
}

function textRows({ language, ...texts }: Texts) {
  const each = <Told, Made>(
    part: Record<string, Told>,
    make: (told: Told, id: string) => Made,
  ) => Object.entries(part).map(([id, told]) => make(told, id))
  return {
    source_text: each(texts.sources, ({ publisher }, source_id) => ({
      source_id,
      language,
      publisher,
    })),
    finding_text: each(texts.findings, ({ figures: _, ...told }, id) => ({
      finding_id: id,
      language,
      ...told,
    })),
    figure_text: Object.entries(texts.findings).flatMap(([id, { figures }]) =>
      figures.map((label, position) => ({
        finding_id: id,
        position,
        language,
        label,
      })),
    ),
    named_text: each(texts.named, (told, named_id) => ({
      named_id,
      language,
      ...told,
    })),
    event_text: each(texts.events, (text, event_id) => ({
      event_id,
      language,
      text,
    })),
    response_text: each(texts.responses, (told, response_id) => ({
      response_id,
      language,
      ...told,
    })),
  }
}

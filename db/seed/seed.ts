import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from '../client.server.ts'
import type { Demand, TextReview } from '../schema.ts'

const folder = new URL('./', import.meta.url)

type Facts = {
  sources: {
    id: string
    title: string | null
    published: string
    url: string | null
  }[]
  findings: {
    id: string
    position: number
    kind: string
    countries: string[]
    figure: number | null
    source: string
  }[]
  responses: {
    id: string
    position: number
    answers: 'all' | string[]
    source: string
  }[]
}
type FactTexts = {
  language: string
  sources: Record<string, { publisher: string }>
  findings: Record<
    string,
    {
      headline: string
      figureLabel: string | null
      text: string
      period: string | null
    }
  >
  responses: Record<string, { speaker: string; text: string }>
}
type Petitions = {
  petitions: {
    id: string
    slug: string
    /** null: with the seeding */
    opens_at: string | null
    closes_at: string | null
  }[]
}
type PetitionTexts = {
  language: string
  source: string
  review: TextReview
  petitions: Record<
    string,
    {
      action: string
      summary: string
      background: string[]
      demands: Demand[]
    }
  >
}

/**
 * Puts the campaign's content into an empty database: findings, responses and
 * the petition, from the data files beside this one.
 *
 * @returns false, and changes nothing, where there is a petition already
 */
export async function seedIfEmpty(db: Db, now: Date): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    // Two programs may start on one empty database at once.
    await sql`lock table petition in exclusive mode`.execute(trx)
    const any = await trx.selectFrom('petition').select('id').executeTakeFirst()
    if (any) return false
    await seedFindings(trx)
    await seedPetitions(trx, now)
    return true
  })
}

async function read<Content>(name: string): Promise<Content> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Content
}

/** One file per language: `findings.ar.json` beside `findings.json`. */
async function readTexts<Texts>(kind: string): Promise<Texts[]> {
  const names = (await readdir(folder)).filter((name) =>
    new RegExp(`^${kind}\\.[a-z]+\\.json$`).test(name),
  )
  return Promise.all(names.map((name) => read<Texts>(name)))
}

async function seedFindings(db: Db): Promise<void> {
  const facts = await read<Facts>('findings.json')
  const { sources, findings, responses } = facts
  await db
    .insertInto('source')
    .values(
      sources.map(({ id, title, published, url }) => ({
        id,
        title,
        published,
        url,
      })),
    )
    .execute()
  await db
    .insertInto('finding')
    .values(
      findings.map(
        ({ id, position, kind, countries, figure, source: source_id }) => ({
          id,
          position,
          kind,
          countries,
          figure,
          source_id,
        }),
      ),
    )
    .execute()
  await db
    .insertInto('response')
    .values(
      responses.map(({ id, position, answers, source }) => ({
        id,
        position,
        answers: answers === 'all' ? null : answers,
        source_id: source,
      })),
    )
    .execute()
  for (const texts of await readTexts<FactTexts>('findings')) {
    await seedFindingTexts(db, texts)
  }
}

async function seedFindingTexts(db: Db, texts: FactTexts): Promise<void> {
  const { language, sources, findings, responses } = texts
  await db
    .insertInto('source_text')
    .values(
      Object.entries(sources).map(([source_id, { publisher }]) => ({
        source_id,
        language,
        publisher,
      })),
    )
    .execute()
  await db
    .insertInto('finding_text')
    .values(
      Object.entries(findings).map(
        ([finding_id, { figureLabel, headline, text, period }]) => ({
          finding_id,
          language,
          headline,
          figure_label: figureLabel,
          text,
          period,
        }),
      ),
    )
    .execute()
  await db
    .insertInto('response_text')
    .values(
      Object.entries(responses).map(([response_id, { speaker, text }]) => ({
        response_id,
        language,
        speaker,
        text,
      })),
    )
    .execute()
}

async function seedPetitions(db: Db, now: Date): Promise<void> {
  const { petitions } = await read<Petitions>('petitions.json')
  const texts = await readTexts<PetitionTexts>('petitions')
  for (const { id, slug, opens_at, closes_at } of petitions) {
    await db
      .insertInto('petition')
      .values({
        id,
        slug,
        opens_at: opens_at === null ? now : new Date(opens_at),
        closes_at: closes_at === null ? null : new Date(closes_at),
        created_at: now,
      })
      .execute()
    await db
      .insertInto('petition_text')
      .values(
        texts.map(({ language, source, review, petitions: told }) => ({
          petition_id: id,
          language,
          source,
          review: review && JSON.stringify(review),
          ...told[slug]!,
          demands: JSON.stringify(told[slug]!.demands),
        })),
      )
      .execute()
  }
}

import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Db } from '../client.server.ts'
import type { Demand, TextReview } from '../schema.ts'
import { addAuthorities } from './authorities.ts'
import { readFindings } from './read-findings.ts'
import { addFindings } from './write-findings.ts'

const folder = new URL('./', import.meta.url)

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
 * Adds the program's own content where it is missing: findings, responses, who
 * decides about exports and the petition, in each language, from the data files
 * beside this one. What is there already stays as it is, and a campaign with
 * petitions gets no other.
 *
 * @returns whether anything was added
 */
export async function addContent(db: Db, now: Date): Promise<boolean> {
  const content = await readFindings(fileURLToPath(folder))
  return db.transaction().execute(async (trx) => {
    // Two programs may start on one empty database at once.
    await sql`lock table petition in exclusive mode`.execute(trx)
    const findings = await addFindings(trx, content)
    const authorities = await addAuthorities(trx)
    const petitions = await addPetitions(trx, now)
    return findings + authorities + petitions > 0
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

async function addPetitions(db: Db, now: Date): Promise<number> {
  const { petitions } = await read<Petitions>('petitions.json')
  const texts = await readTexts<PetitionTexts>('petitions')
  const there = new Set(
    (await db.selectFrom('petition').select('id').execute()).map(
      ({ id }) => id,
    ),
  )
  let added = 0
  for (const { id, slug, opens_at, closes_at } of petitions) {
    if (there.size > 0 && !there.has(id)) continue
    await db
      .insertInto('petition')
      .values({
        id,
        slug,
        opens_at: opens_at === null ? now : new Date(opens_at),
        closes_at: closes_at === null ? null : new Date(closes_at),
        created_at: now,
      })
      .onConflict((same) => same.column('id').doNothing())
      .execute()
    const { numInsertedOrUpdatedRows = 0n } = await db
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
      .onConflict((same) =>
        same.columns(['petition_id', 'language']).doNothing(),
      )
      .executeTakeFirst()
    added += Number(numInsertedOrUpdatedRows)
  }
  return added
}

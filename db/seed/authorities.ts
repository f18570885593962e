import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Db } from '../client.server.ts'

const folder = new URL('./', import.meta.url)
const text = z.string().trim().min(1)
/** ISO 3166-1 alpha-2, or EU. */
const country = z.string().regex(/^[A-Z]{2}$/)

/** `authorities.json`: what is the same in every language. */
const authoritiesFile = z.object({
  source: text,
  authorities: z.array(
    z.object({
      country,
      /** Whether it signs licences itself. */
      decides: z.boolean(),
      asOf: z.iso.date(),
      sources: z.array(text).min(1),
    }),
  ),
})

/** `authorities.<language>.json`: its words. */
const authorityTextsFile = z.object({
  language: z.string().regex(/^[a-z]{2,3}$/),
  source: text,
  authorities: z.record(
    country,
    z.object({
      /** Who signs licences, and under which law. */
      body: text,
      legislature: text.nullable(),
      /** What the legislature can do, or has done. */
      lever: text.nullable(),
    }),
  ),
})
export type AuthorityTexts = z.infer<typeof authorityTextsFile>

/**
 * Reads who decides about exports, and a file of words for each language.
 *
 * @throws z.ZodError when a file is not as it should be
 */
export async function readAuthorities() {
  const names = (await readdir(folder)).filter((name) =>
    /^authorities\.[a-z]{2,3}\.json$/.test(name),
  )
  const [{ authorities }, texts] = await Promise.all([
    readAs('authorities.json', authoritiesFile),
    Promise.all(names.map((name) => readAs(name, authorityTextsFile))),
  ])
  return { authorities, texts }
}

async function readAs<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const content = await readFile(new URL(name, folder), 'utf8')
  return shape.parse(JSON.parse(content))
}

/**
 * Adds what is not there yet; what is there stays as it is.
 *
 * @returns how many rows were added
 */
export async function addAuthorities(db: Db): Promise<number> {
  const { authorities, texts } = await readAuthorities()
  const facts = await db
    .insertInto('authority')
    .values(authorities.map(({ asOf, ...rest }) => ({ ...rest, as_of: asOf })))
    .onConflict((same) => same.column('country').doNothing())
    .executeTakeFirst()
  const words = await db
    .insertInto('authority_text')
    .values(
      texts.flatMap(({ language, authorities: told }) =>
        Object.entries(told).map(([of, words]) => ({
          country: of,
          language,
          ...words,
        })),
      ),
    )
    .onConflict((same) => same.columns(['country', 'language']).doNothing())
    .executeTakeFirst()
  return [facts, words].reduce(
    (sum, { numInsertedOrUpdatedRows = 0n }) =>
      sum + Number(numInsertedOrUpdatedRows),
    0,
  )
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  type Facts,
  factsFile,
  type FindingsContent,
  type Texts,
  textsFile,
} from './findings-format.ts'

/** What is wrong with a file of findings, as a sentence. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/**
 * Reads `findings.json` and a `findings.<language>.json` for each language
 * from a folder.
 *
 * @throws ContentError when a file is missing, is no such file, or names what
 *   the facts do not hold, or leaves out what they hold
 */
export async function readFindings(folder: string): Promise<FindingsContent> {
  const facts = await readFileAs(folder, 'findings.json', factsFile)
  const names = (await readdir(folder))
    .filter((name) => /^findings\.[a-z]{2,3}\.json$/.test(name))
    .sort()
  const texts = await Promise.all(
    names.map(async (name) => {
      const told = await readFileAs(folder, name, textsFile)
      if (name !== `findings.${told.language}.json`) {
        throw new ContentError(`${name} says that it is "${told.language}".`)
      }
      checkTexts(facts, told, name)
      return told
    }),
  )
  return { facts, texts }
}

async function readFileAs<Shape extends z.ZodType>(
  folder: string,
  name: string,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const file = join(folder, name)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ContentError(`${file} cannot be read.`)
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new ContentError(`${name} is no JSON.`)
  }
  const { data, error } = shape.safeParse(parsed)
  if (error) throw new ContentError(`${name}: ${z.prettifyError(error)}`)
  return data
}

function checkTexts(facts: Facts, texts: Texts, name: string): void {
  for (const part of [
    'sources',
    'findings',
    'events',
    'named',
    'responses',
  ] as const) {
    const known = new Set(facts[part].map(({ id }) => id))
    const told = new Set(Object.keys(texts[part]))
    const problems = [
      ...[...known.difference(told)].map((id) => `${id} is missing`),
      ...[...told.difference(known)].map((id) => `${id} is no fact`),
    ]
    if (problems.length > 0) {
      throw new ContentError(`${name}, ${part}: ${problems.join(', ')}.`)
    }
  }
  for (const { id, figures } of facts.findings) {
    if (texts.findings[id]!.figures.length !== figures.length) {
      throw new ContentError(
        `${name}: ${id} needs a label for each of its ${figures.length} figures.`,
      )
    }
  }
}

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
  checkFacts(facts)
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

/** Nothing is there twice, and what is referred to is there. */
function checkFacts(facts: Facts): void {
  const idsOf = (
    part: 'sources' | 'findings' | 'named' | 'events' | 'responses',
  ) => facts[part].map(({ id }) => id)
  const lists = {
    sources: idsOf('sources'),
    findings: idsOf('findings'),
    named: idsOf('named'),
    events: idsOf('events'),
    responses: idsOf('responses'),
  }
  const problems = Object.entries(lists).flatMap(([part, ids]) =>
    ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => `${part}: ${id} is there twice`),
  )
  const refer = (from: string, to: keyof typeof lists, ids: string[]) => {
    for (const id of ids) {
      if (!lists[to].includes(id))
        problems.push(`${from}: ${id} is not in ${to}`)
    }
    if (new Set(ids).size < ids.length) problems.push(`${from}: ${to} twice`)
  }
  for (const { id, sources, related, mentions } of facts.findings) {
    refer(id, 'sources', sources)
    refer(id, 'findings', related)
    refer(
      id,
      'named',
      mentions.map((mention) => mention.id),
    )
  }
  for (const { id, finding } of facts.events) refer(id, 'findings', [finding])
  for (const { id, source, answers } of facts.responses) {
    refer(id, 'sources', [source])
    if (answers !== 'all') refer(id, 'findings', answers)
  }
  if (problems.length > 0) {
    throw new ContentError(`findings.json: ${problems.join('; ')}.`)
  }
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

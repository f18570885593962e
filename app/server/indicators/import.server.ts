import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { UnreadableList } from '#app/features/indicators/errors.ts'
import {
  type Generation,
  generationOf,
  generations,
  isGeneration,
} from '#app/features/indicators/generations.ts'
import { importLists } from '#app/features/indicators/import.server.ts'
import { listLists } from '#app/features/indicators/list.server.ts'
import { readList } from '#app/features/indicators/read-list.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { askOnceMore } from './ask.server.ts'
import { type FileToImport, previewText } from './preview-text.ts'
import { readSource } from './source.server.ts'

const string = { type: 'string' } as const
const options = {
  publisher: string,
  licence: string,
  published: string,
  generation: string,
  yes: { type: 'boolean', default: false },
} as const

type Said = {
  publisher?: string
  licence?: string
  published: string | null
  generation?: Generation
}

/** Shows what the files hold, and stores all of them once that is confirmed. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options,
    allowPositionals: true,
  })
  if (positionals.length === 0) {
    throw new PlainError('Say which file, or its address: import FILE|URL …')
  }
  const said = {
    publisher: values.publisher?.trim(),
    licence: values.licence?.trim(),
    published: readDay(values.published),
    generation: readGeneration(values.generation),
  }
  const files: FileToImport[] = []
  for (const given of positionals) files.push(await readFile(given, said))
  refuseSameNames(files)
  await withDatabase(tool, async (db) => {
    process.stdout.write(previewText(files, await listLists({ db })))
    if (!values.yes) {
      const question = 'Does this seem right? Type yes to import it:'
      await askOnceMore(question, 'Nothing was imported')
    }
    await importLists({ db, now: () => new Date() }, files)
    tell(`Imported: ${files.map(({ name }) => name).join(', ')}`)
  })
}

async function readFile(given: string, said: Said): Promise<FileToImport> {
  const { name, url, bytes, isAmnesty } = await readSource(given)
  const publisher =
    said.publisher || (isAmnesty && 'Amnesty International Security Lab')
  const licence = said.licence || (isAmnesty && 'CC BY 2.0')
  if (!publisher || !licence) {
    throw new PlainError(
      `Say who published ${name}, and under which licence: ` +
        '--publisher NAME --licence NAME',
    )
  }
  return {
    name,
    url,
    sha256: createHash('sha256').update(bytes).digest(),
    publisher,
    licence,
    published: said.published,
    generation: said.generation ?? generationOf(name),
    list: read(name, bytes),
  }
}

function read(name: string, bytes: Uint8Array): FileToImport['list'] {
  try {
    return readList(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableList)) throw error
    throw new PlainError(
      `${name} is not taken, and nothing was imported. ${error.message}`,
    )
  }
}

function refuseSameNames(files: FileToImport[]): void {
  const names = files.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new PlainError(`Two of the files are called ${twice}.`)
}

function readDay(typed: string | undefined): string | null {
  if (typed === undefined) return null
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(typed) ? typed : NaN)
  const isDay = day <= new Date() && day.toISOString().startsWith(typed)
  if (isDay) return typed
  throw new PlainError(`--published takes a past day, as 2021-07-18: ${typed}`)
}

function readGeneration(typed: string | undefined): Generation | undefined {
  if (typed === undefined || isGeneration(typed)) return typed
  throw new PlainError(`--generation takes ${generations.join(', ')}.`)
}

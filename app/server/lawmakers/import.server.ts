import { importLawmakers } from '#app/features/lawmakers/import.server.ts'
import { prepareList } from '#app/features/lawmakers/prepare-list.ts'
import type { PreparedList } from '#app/features/lawmakers/prepared.ts'
import { previewImport } from '#app/features/lawmakers/preview-import.server.ts'
import { readLawmakers } from '#app/features/lawmakers/read/read-lawmakers.ts'
import type { ListFormat } from '#app/features/lawmakers/read/record.ts'
import { dayOf } from '#app/features/lawmakers/stale.ts'
import { askOnceMore } from '../indicators/ask.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { describeFile, readFiles } from './files.server.ts'
import { type ImportOptions, readImportOptions } from './import-options.ts'
import { knownFormats } from './known-formats.ts'
import { previewText } from './preview-text.ts'
import { printable } from './printable.ts'

/** Shows what a list holds and would change, and stores it once confirmed. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const now = () => new Date()
  const today = dayOf(now())
  const asked = readImportOptions(args, today)
  const files = await readFiles(asked.paths)
  const read = readLawmakers(files, asked)
  const about = aboutOf(read.format, asked)
  const list = prepareList(read, { asOf: asked.asOf ?? today, today })
  await withDatabase(tool, async (db) => {
    const changes = await previewImport({ db }, about.country, list.chambers)
    const { encoding } = read
    process.stdout.write(previewText({ ...about, list, encoding, changes }))
    refuseUnclear(list, asked)
    if (asked.isDry) return tell('Nothing was imported: --dry-run.')
    if (!asked.yes) {
      const question = 'Does this seem right? Type yes to import it:'
      await askOnceMore(question, 'Nothing was imported')
    }
    const described = files.map(describeFile)
    const { timeZone } = asked
    await importLawmakers(
      { db, now },
      { ...about, list, files: described, timeZone },
    )
    for (const { name, lawmakers } of list.chambers) {
      tell(`Imported: ${printable(name)}, ${shown(lawmakers.length)} people`)
    }
  })
}

function refuseUnclear(
  { asOf, chambers, report }: PreparedList,
  asked: ImportOptions,
): void {
  if (chambers.length === 0) {
    throw new PlainError(
      `Nobody in this list is in office on ${asOf}. Nothing was imported.`,
    )
  }
  if (!report.isUndated || asked.asOf) return
  throw new PlainError(
    'No date in it is of the last 12 months, and no end of a term lies ahead: ' +
      'it may be old. Say of which day it is, for which it is judged who is in ' +
      'office: --as-of DAY. Nothing was imported.',
  )
}

/** What the one who imports says goes before what the format says. */
function aboutOf(format: ListFormat, asked: ImportOptions) {
  const known = knownFormats[format]
  if (known.country && asked.country && asked.country !== known.country) {
    throw new PlainError(
      `This is a list of ${known.country} (${format}), not of ${asked.country}.`,
    )
  }
  const country = known.country ?? asked.country
  if (!country) {
    throw new PlainError('The list does not say its country: --country CC')
  }
  const source = asked.source || known.source
  const licence = asked.licence || known.licence
  if (source && licence) return { country, source, licence }
  throw new PlainError(
    'Say who published the list, and under which licence: ' +
      '--source NAME --licence NAME',
  )
}

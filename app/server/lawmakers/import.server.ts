import { describeFile } from '#app/features/lawmakers/describe-file.server.ts'
import { ImportUnclear } from '#app/features/lawmakers/errors.ts'
import {
  digestOf,
  importLawmakers,
} from '#app/features/lawmakers/import.server.ts'
import { previewImport } from '#app/features/lawmakers/preview-import.server.ts'
import {
  readImport,
  refuseUnclear,
} from '#app/features/lawmakers/read-import.ts'
import { dayOf } from '#app/features/lawmakers/stale.ts'
import { askOnceMore } from '../indicators/ask.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { shown } from '../vault/progress.server.ts'
import { withDatabase } from '../vault/site.server.ts'
import { readFiles } from './files.server.ts'
import { readImportOptions } from './import-options.ts'
import { previewText } from './preview-text.ts'
import { printable } from './printable.ts'

/** With which option each is said. */
const options: Partial<Record<ImportUnclear['about'], string>> = {
  country: '--country CC',
  source: '--source NAME --licence NAME',
  licence: '--source NAME --licence NAME',
  'as-of': '--as-of DAY',
}

/** Shows what a list holds and would change, and stores it once confirmed. */
export async function run(args: string[], tool: Tool): Promise<void> {
  try {
    await runImport(args, tool)
  } catch (error) {
    if (!(error instanceof ImportUnclear)) throw error
    const option = options[error.about]
    const how = option ? ` Say it with ${option}.` : ''
    throw new PlainError(`${error.message}${how} Nothing was imported.`)
  }
}

async function runImport(args: string[], tool: Tool): Promise<void> {
  const now = () => new Date()
  const today = dayOf(now())
  const asked = readImportOptions(args, today)
  const files = await readFiles(asked.paths)
  const read = readImport(files, asked, today)
  const { about, list } = read
  await withDatabase(tool, async (db) => {
    const changes = await previewImport({ db }, about.country, list.chambers)
    process.stdout.write(previewText(read, changes))
    refuseUnclear(list, asked.asOf)
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
      digestOf(changes),
    )
    for (const { name, lawmakers } of list.chambers) {
      tell(`Imported: ${printable(name)}, ${shown(lawmakers.length)} people`)
    }
  })
}

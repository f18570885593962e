import { parseArgs } from 'node:util'
import { PetitionNotFound } from '#app/features/petitions/errors.ts'
import { exportSealed } from '#app/features/vault/export.server.ts'
import type { Tool } from '../main.server.ts'
import { PlainError } from '../plain-error.ts'
import { tell } from '../tell.server.ts'
import { writeWhole } from './files.server.ts'
import { createProgress, shown } from './progress.server.ts'
import { withDatabase } from './site.server.ts'

/** Writes the sealed list of one petition into a file. */
export async function run(args: string[], tool: Tool): Promise<void> {
  const { positionals } = parseArgs({
    args,
    options: {},
    allowPositionals: true,
  })
  const [slug, file, ...more] = positionals
  if (!slug || !file || more.length > 0) {
    throw new PlainError('Say which and where to: export PETITION FILE')
  }
  await withDatabase(tool, async (db) => {
    const progress = createProgress()
    let written = 0
    const lines = exportSealed(
      { db, now: () => new Date() },
      slug,
      (done, count) => {
        written = done
        progress(done, count)
      },
    )
    await writeWhole(file, lines, tool.stoppers).catch((error: unknown) => {
      const isUnknown = error instanceof PetitionNotFound
      throw isUnknown ? new PlainError(`There is no petition ${slug}.`) : error
    })
    tell(`Sealed records in ${file}: ${shown(written)}`)
    tell(
      'Delete earlier exports: they still hold who has withdrawn or was ' +
        'erased since.',
    )
  })
}

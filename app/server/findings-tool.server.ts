import { parseArgs } from 'node:util'
import { publishFindings } from '#app/features/findings/publish.server.ts'
import { ContentError, readFindings } from '#db/seed/read-findings.ts'
import type { Tool } from './main.server.ts'
import { PlainError } from './plain-error.ts'
import { tell } from './tell.server.ts'
import { withDatabase } from './vault/site.server.ts'

const USAGE = `Every change to a published finding is listed for the public, with its reason.

  npm run findings -- publish FOLDER --why TEXT [--language en] [--yes]
      Reads findings.json and findings.<language>.json from FOLDER (as in
      db/seed), adds what is new, and puts changed words and facts in the place
      of the old ones. Without --yes it only shows what it would note on the
      page of corrections. --why is the reason, --language the one it is in.
      Nothing is taken away: what a file leaves out stays as it is.
`

/** `npm run findings -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  const [name = '--help', ...rest] = args
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    process.stdout.write(USAGE)
    return
  }
  if (name === 'publish') return publish(rest, tool)
  throw new PlainError(
    `There is no findings command ${name}. npm run findings lists what there is.`,
  )
}

async function publish(args: string[], tool: Tool): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      why: { type: 'string' },
      language: { type: 'string', default: 'en' },
      yes: { type: 'boolean', default: false },
    },
  })
  const [folder, ...others] = positionals
  if (!folder || others.length > 0) {
    throw new PlainError('Name one folder that holds findings.json.')
  }
  const why = values.why?.trim()
  if (!why) {
    throw new PlainError('Say why with --why "…": the public reads it.')
  }
  const content = await readFindings(folder).catch((error: unknown) => {
    if (error instanceof ContentError) throw new PlainError(error.message)
    throw error
  })
  await withDatabase(tool, async (db) => {
    const noted = await publishFindings({ db }, content, {
      why,
      whyLanguage: values.language,
      preview: !values.yes,
    })
    for (const { subject, subject_id, language, changes } of noted) {
      const place = [subject, subject_id, language].filter(Boolean).join(' ')
      tell(`${place}: ${changes.map(({ field }) => field).join(', ')}`)
    }
    tell(
      values.yes
        ? `Published. ${noted.length} corrections are on /corrections.`
        : `${noted.length} corrections would be noted. Nothing was changed: ` +
            'say --yes to publish.',
    )
  })
}

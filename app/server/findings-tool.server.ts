import { parseArgs } from 'node:util'
import {
  type Corrected,
  publishFindings,
} from '#app/features/findings/publish.server.ts'
import { isLanguage, languages } from '#app/i18n/translate.ts'
import type { FindingsContent } from '#db/seed/findings-format.ts'
import { ContentError, readFindings } from '#db/seed/read-findings.ts'
import { dispatch } from './dispatch.server.ts'
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
      What a finding no longer has (figures, names, sources, events) goes; a
      finding, language or response that is left out stays as it is.
`

/** `npm run findings -- …` */
export async function runTool(args: string[], tool: Tool): Promise<void> {
  const commands = { publish: () => Promise.resolve({ run: publish }) }
  await dispatch({ tool: 'findings', usage: USAGE, commands }, args, tool)
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
  if (!isLanguage(values.language)) {
    throw new PlainError(
      `--language is one of ${languages.join(', ')}: the one that the reason is in.`,
    )
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
    for (const correction of noted) tell(describe(correction))
    for (const line of leftBehind(content, noted)) tell(line)
    tell(
      values.yes
        ? `Published. Noted on /corrections: ${noted.length}.`
        : `It would note on /corrections: ${noted.length}. Nothing was changed: ` +
            'add --yes to publish.',
    )
  })
}

function describe(correction: Corrected): string {
  const { subject, subject_id, part, language, changes } = correction
  const place = [subject, subject_id, part, language].filter(Boolean).join(' ')
  const lines = changes.map(
    ({ field, before, after }) =>
      `  ${field}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
  )
  return [place, ...lines].join('\n')
}

/** Languages in which a text that was changed in another still stands. */
function leftBehind(content: FindingsContent, noted: Corrected[]): string[] {
  const changedIn = new Map<string, Set<string>>()
  for (const { subject, subject_id, language } of noted) {
    if (language === null) continue
    const name = `${subject} ${subject_id}`
    changedIn.set(name, (changedIn.get(name) ?? new Set()).add(language))
  }
  const all = content.texts.map(({ language }) => language)
  return [...changedIn].flatMap(([name, languages]) => {
    const others = all.filter((language) => !languages.has(language))
    if (others.length === 0) return []
    return [`${name} is as it was in: ${others.join(', ')}.`]
  })
}

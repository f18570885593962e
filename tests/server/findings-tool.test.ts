import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { listCorrections } from '#app/features/findings/corrections.server.ts'
import { showFinding } from '#app/features/findings/show.server.ts'
import type { FindingsContent } from '#db/seed/findings-format.ts'
import { readFindings } from '#db/seed/read-findings.ts'
import { addContent } from '#db/seed/seed.ts'
import { useServices } from '#tests/support/services.ts'
import { aFolder, commandIn } from '#tests/support/vault-command.ts'

const services = useServices()
const seeds = fileURLToPath(new URL('../../db/seed/', import.meta.url))
const why = ['--why', 'The source says so.']

beforeAll(() => addContent(services.db, new Date()))

/** Runs the command where `new/` holds the findings as `change` left them. */
async function findingsIn(change: (content: FindingsContent) => void) {
  const content = await readFindings(seeds)
  change(content)
  return withFiles({
    'findings.json': content.facts,
    ...Object.fromEntries(
      content.texts.map((told) => [`findings.${told.language}.json`, told]),
    ),
  })
}

function withFiles(files: Record<string, object | string>) {
  const folder = aFolder()
  mkdirSync(join(folder, 'new'))
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    writeFileSync(join(folder, 'new', name), text)
  }
  const env = { DATABASE_URL: services.databaseUrl, DATA_DIR: services.dataDir }
  return commandIn('findings', folder, env)
}

const asItIs = () => findingsIn(() => {})
const textIn = (content: FindingsContent, code: string) =>
  content.texts.find(({ language }) => language === code)!
const corrections = async () => (await listCorrections(services, 1)).corrections
const headlineOf = async (language: 'en' | 'fr', id: string) =>
  (await showFinding(services, language, id)).finding.headline

test.each([[[]], [['--help']], [['publish', '--help']]])(
  '%j says how it is used',
  async (args) => {
    const { code, out, told } = await (await asItIs())(...args)
    expect(out).toContain('publish FOLDER --why TEXT')
    expect({ code, told }).toEqual({ code: 0, told: '' })
  },
)

describe('is refused in one sentence, and changes nothing:', () => {
  type Case = [string, string[], RegExp]
  test.each<Case>([
    ['another command', ['delete'], /There is no findings command delete/],
    ['no folder', ['publish', ...why], /Name one folder/],
    ['two folders', ['publish', 'new', 'old', ...why], /Name one folder/],
    ['no such folder', ['publish', 'old', ...why], /cannot be read/],
    ['no reason', ['publish', 'new'], /Say why with --why/],
    ['an empty reason', ['publish', 'new', '--why', ' '], /Say why with/],
    [
      'a reason in no language of the site',
      ['publish', 'new', ...why, '--language', 'xx'],
      /--language is one of en, /,
    ],
    ['an unknown option', ['publish', 'new', '--force'], /Unknown option/],
  ])('%s', async (_, args, words) => {
    const run = await findingsIn((content) => {
      textIn(content, 'en').findings.F1!.headline = 'Never published'
    })
    await expectRefused(run(...args, '--yes'), words)
  })

  type Wrong = [string, (content: FindingsContent) => void, RegExp]
  test.each<Wrong>([
    [
      'a finding that is there twice',
      ({ facts }) => facts.findings.push(facts.findings[0]!),
      /findings\.json: findings: F1 is there twice/,
    ],
    [
      'a source that nobody described',
      ({ facts }) => facts.findings[0]!.sources.push('S9'),
      /findings\.json: F1: S9 is not in sources/,
    ],
    [
      'a day that there was not',
      ({ facts }) => (facts.findings[0]!.starts = '2021-02-30'),
      /findings\.json: .*no such date/s,
    ],
    [
      'a month that there is not',
      ({ facts }) => (facts.events[0]!.starts = '2021-13'),
      /findings\.json: .*no such date/s,
    ],
    [
      'a finding without its words',
      (content) => delete textIn(content, 'fr').findings.F1,
      /findings\.fr\.json, findings: F1 is missing/,
    ],
    [
      'words without a finding',
      (content) => {
        const { findings } = textIn(content, 'fr')
        findings.F99 = findings.F1!
      },
      /findings\.fr\.json, findings: F99 is no fact/,
    ],
    [
      'a figure without a label',
      (content) => textIn(content, 'en').findings.F1!.figures.pop(),
      /findings\.en\.json: F1 needs a label for each of its 1 figures/,
    ],
  ])('%s', async (_, change, words) => {
    const run = await findingsIn(change)
    await expectRefused(run('publish', 'new', ...why, '--yes'), words)
  })

  test.each([
    ['no file', {}, /findings\.json cannot be read/],
    ['broken JSON', { 'findings.json': '{"a": ' }, /findings\.json is no JSON/],
    ['another JSON', { 'findings.json': [] }, /findings\.json: /],
  ])('%s', async (_, files, words) => {
    const run = withFiles(files)
    await expectRefused(run('publish', 'new', ...why, '--yes'), words)
  })

  async function expectRefused(
    running: Promise<{ code: number; out: string; told: string }>,
    words: RegExp,
  ): Promise<void> {
    const before = await headlineOf('en', 'F1')
    const { code, out, told } = await running
    expect(told).toMatch(words)
    expect(told).not.toContain('    at ')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(await headlineOf('en', 'F1')).toBe(before)
    expect(await corrections()).toEqual([])
  }
})

describe('a changed headline', () => {
  const changed = 'A list of phone numbers'
  const run = () =>
    findingsIn((content) => {
      textIn(content, 'en').findings.F1!.headline = changed
    })
  const lagging = /finding_text F1 is as it was in: ar, es, fr, hi, hu\.\n/

  test('is shown with what stands there, and not yet published', async () => {
    const before = await headlineOf('en', 'F1')
    const { code, told } = await (await run())('publish', 'new', ...why)
    expect(told).toContain(
      `finding_text F1 en\n  headline: "${before}" → "${changed}"\n`,
    )
    expect(told).toMatch(lagging)
    expect(told).toMatch(/It would note on \/corrections: 1\. Nothing was chan/)
    expect(code).toBe(0)
    expect(await headlineOf('en', 'F1')).toBe(before)
    expect(await corrections()).toEqual([])
  })

  test('is published and noted with --yes, once', async () => {
    const before = await headlineOf('en', 'F1')
    const french = await headlineOf('fr', 'F1')
    const words = ['publish', 'new', '--why', ' Parce que. ', '--yes']
    const publish = async () => (await run())(...words, '--language', 'fr')
    const { code, told } = await publish()
    expect(told).toMatch(lagging)
    expect(told).toMatch(/Published\. Noted on \/corrections: 1\.\n$/)
    expect(code).toBe(0)
    expect(await headlineOf('en', 'F1')).toBe(changed)
    expect(await headlineOf('fr', 'F1')).toBe(french)
    const noted = await corrections()
    expect(noted).toMatchObject([
      {
        subject: 'finding_text',
        subjectId: 'F1',
        language: 'en',
        changes: [{ field: 'headline', before, after: changed }],
        why: 'Parce que.',
        whyLanguage: 'fr',
      },
    ])
    expect((await publish()).told).toBe(
      'Published. Noted on /corrections: 0.\n',
    )
    expect(await corrections()).toEqual(noted)
  })

  test('in all languages leaves none behind', async () => {
    const run = await findingsIn(({ texts }) => {
      for (const told of texts) told.findings.F2!.headline = 'Changed'
      textIn({ texts } as FindingsContent, 'en').findings.F1!.headline = changed
    })
    const { told } = await run('publish', 'new', ...why)
    expect(told).toContain('It would note on /corrections: 6.')
    expect(told).not.toContain('is as it was in')
  })
})

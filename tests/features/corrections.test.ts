import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { listCorrections } from '#app/features/findings/corrections.server.ts'
import { listFindings } from '#app/features/findings/list.server.ts'
import { publishFindings } from '#app/features/findings/publish.server.ts'
import { showFinding } from '#app/features/findings/show.server.ts'
import type { FindingsContent } from '#db/seed/findings-format.ts'
import { readFindings } from '#db/seed/read-findings.ts'
import { addContent } from '#db/seed/seed.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const seeds = fileURLToPath(new URL('../../db/seed/', import.meta.url))
const why = { why: 'The source says so.', whyLanguage: 'en', preview: false }

let content: FindingsContent
beforeEach(async () => {
  await addContent(services.db, new Date())
  content = structuredClone(await readFindings(seeds))
  // What the test before changed is as it was.
  await publishFindings(services, content, why)
})

const english = () => content.texts.find(({ language }) => language === 'en')!

async function corrections() {
  return (await listCorrections(services, 1)).corrections
}

test('publishing what stands there already changes and notes nothing', async () => {
  expect(await publishFindings(services, content, why)).toEqual([])
  expect(await corrections()).toEqual([])
})

test('a changed text is noted with what stood there, when and why', async () => {
  const before = english().findings.F7!.text
  english().findings.F7!.text = 'He was selected.'
  const noted = await publishFindings(services, content, why)
  expect(noted).toEqual([
    {
      subject: 'finding_text',
      subject_id: 'F7',
      language: 'en',
      changes: [{ field: 'text', before, after: 'He was selected.' }],
    },
  ])
  const [correction] = await corrections()
  expect(correction).toMatchObject({
    subject: 'finding_text',
    subjectId: 'F7',
    why: 'The source says so.',
    whyLanguage: 'en',
  })
  const shown = await showFinding(services, 'en', 'F7')
  expect(shown.finding.text).toBe('He was selected.')
  expect(shown.corrected).toBe(correction!.at)
})

test('a preview tells what would be noted, and changes nothing', async () => {
  const before = await listFindings(services, 'en')
  const noted = (await corrections()).length
  content.facts.findings[0]!.figures[0]!.value = 50_001
  const preview = { ...why, preview: true }
  expect(await publishFindings(services, content, preview)).toMatchObject([
    {
      subject: 'figure',
      subject_id: 'F1',
      language: null,
      changes: [{ field: 'value', before: 50_000, after: 50_001 }],
    },
  ])
  expect(await listFindings(services, 'en')).toEqual(before)
  expect(await corrections()).toHaveLength(noted)
})

test('what is new is added without being a correction', async () => {
  const noted = (await corrections()).length
  const [first] = content.facts.findings
  content.facts.findings.push({
    ...first!,
    id: 'F16',
    figures: [],
    mentions: [],
  })
  for (const told of content.texts) {
    told.findings.F16 = { ...told.findings.F1!, figures: [] }
  }
  await publishFindings(services, content, why)
  const { findings } = await listFindings(services, 'hi')
  expect(findings.at(-1)).toMatchObject({ id: 'F16', language: 'hi' })
  expect(await corrections()).toHaveLength(noted)
})

const changes = [
  ['finding_text', { text: 'Changed.' }],
  ['response_text', { text: 'Changed.' }],
  ['source_text', { publisher: 'Changed.' }],
  ['figure', { value: 1 }],
  ['figure_text', { label: '{figure} changed' }],
  ['finding', { countries: [] }],
  ['source', { url: 'https://example.org' }],
  ['named_text', { name: 'Changed.' }],
  ['mention', { confidence: 'selected' }],
  ['event', { starts: '1999' }],
  ['event_text', { text: 'Changed.' }],
  ['response', { answers: ['F1'] }],
] as const

test.each(changes)('%s cannot change without a reason', async (table, set) => {
  const change = services.db.updateTable(table).set(set as never)
  await expect(change.execute()).rejects.toThrow('only with a reason')
  await expect(services.db.deleteFrom(table).execute()).rejects.toThrow(
    /only with a reason|foreign key/,
  )
})

test('a correction is never changed or taken back', async () => {
  const { db } = services
  const [noted] = await corrections()
  expect(noted).toBeDefined()
  const change = db.updateTable('correction').set({ why: 'Another.' })
  await expect(change.execute()).rejects.toThrow('only added')
  await expect(db.deleteFrom('correction').execute()).rejects.toThrow(
    'only added',
  )
})

test('two who publish at once are noted each for what they changed', async () => {
  const other = structuredClone(content)
  english().findings.F8!.headline = 'One'
  other.texts.find(({ language }) => language === 'en')!.findings.F9!.headline =
    'Other'
  // Each leaves the text of the other as the files have it.
  const [one, two] = await Promise.all([
    publishFindings(services, content, why),
    publishFindings(services, other, why),
  ])
  const ids = [...one, ...two].map(({ subject_id }) => subject_id)
  expect(ids).toContain('F8')
  expect(ids).toContain('F9')
  expect((await corrections()).length).toBeGreaterThanOrEqual(ids.length)
})

import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { listCorrections } from '#app/features/findings/corrections.server.ts'
import { listEvents } from '#app/features/findings/events.server.ts'
import { listFindings } from '#app/features/findings/list.server.ts'
import { publishFindings } from '#app/features/findings/publish.server.ts'
import { showFinding } from '#app/features/findings/show.server.ts'
import type { FindingsContent } from '#db/seed/findings-format.ts'
import { readFindings } from '#db/seed/read-findings.ts'
import { addContent } from '#db/seed/seed.ts'
import { addFindings } from '#db/seed/write-findings.ts'
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

const finding = (wanted: string) =>
  content.facts.findings.find(({ id }) => id === wanted)!

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
      part: null,
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

describe('what is left out', () => {
  test('of whom a finding names is noted, and stays away', async () => {
    finding('F6').mentions = finding('F6').mentions.filter(
      ({ id }) => id !== 'abdullah',
    )
    expect(await publishFindings(services, content, why)).toEqual([
      {
        subject: 'mention',
        subject_id: 'F6',
        part: 'abdullah',
        language: null,
        changes: expect.arrayContaining([
          { field: 'named_id', before: 'abdullah', after: null },
          { field: 'confidence', before: 'selected', after: null },
        ]),
      },
    ])
    const names = async () =>
      (await showFinding(services, 'en', 'F6')).finding.named.map(
        ({ id }) => id,
      )
    const left = ['jamal-khashoggi', 'hatice-cengiz', 'hanan-elatr']
    expect(await names()).toEqual(left)
    await addContent(services.db, new Date())
    expect(await names()).toEqual(left)
  })

  test('of the events is noted with its words, and stays away', async () => {
    leaveOutE8()
    const noted = await publishFindings(services, content, why)
    expect(noted).toContainEqual(
      expect.objectContaining({
        subject: 'event',
        subject_id: 'F9',
        part: 'E8',
        language: null,
      }),
    )
    expect(noted).toContainEqual(
      expect.objectContaining({
        subject: 'event_text',
        subject_id: 'E8',
        language: 'en',
        changes: expect.arrayContaining([
          {
            field: 'text',
            before: expect.stringContaining('Sevinc Vaqifqizi'),
            after: null,
          },
        ]),
      }),
    )
    expect(noted).toHaveLength(1 + content.texts.length)
    expect(await eventIds()).not.toContain('E8')
    await addContent(services.db, new Date())
    expect(await eventIds()).not.toContain('E8')
  })

  test('is no finding: one that is left out stays', async () => {
    const { length } = (await listFindings(services, 'en')).findings
    content.facts.findings = content.facts.findings.filter(
      ({ id }) => id !== 'F11',
    )
    for (const told of content.texts) delete told.findings.F11
    expect(await publishFindings(services, content, why)).toEqual([])
    expect((await listFindings(services, 'en')).findings).toHaveLength(length)
  })

  const eventIds = async () =>
    (await listEvents(services, 'en')).map(({ id }) => id)

  function leaveOutE8(): void {
    content.facts.events = content.facts.events.filter(({ id }) => id !== 'E8')
    for (const told of content.texts) delete told.events.E8
  }
})

describe('what is added to a published finding', () => {
  test('a figure is noted: before it there was nothing', async () => {
    finding('F3').figures.push({
      value: 7,
      qualifier: 'at-least',
      unit: 'phones',
    })
    for (const told of content.texts) {
      told.findings.F3!.figures.push('{figure}')
    }
    const noted = await publishFindings(services, content, why)
    expect(noted).toMatchObject([
      {
        subject: 'figure',
        subject_id: 'F3',
        part: '0',
        language: null,
        changes: expect.arrayContaining([
          { field: 'value', before: null, after: 7 },
        ]),
      },
    ])
    const shown = await showFinding(services, 'en', 'F3')
    expect(shown.finding.figures).toMatchObject([{ value: 7 }])
  })

  test('who is named is noted by name', async () => {
    finding('F3').mentions.push({ id: 'nso', confidence: null })
    expect(await publishFindings(services, content, why)).toMatchObject([
      { subject: 'mention', subject_id: 'F3', part: 'nso', language: null },
    ])
  })
})

test('a changed mention says whom', async () => {
  finding('F6').mentions.find(({ id }) => id === 'hanan-elatr')!.confidence =
    'confirmed'
  expect(await publishFindings(services, content, why)).toEqual([
    {
      subject: 'mention',
      subject_id: 'F6',
      part: 'hanan-elatr',
      language: null,
      changes: [
        { field: 'confidence', before: 'reported', after: 'confirmed' },
      ],
    },
  ])
})

test('a source is called the same in all languages, its publisher not', async () => {
  content.facts.sources[0]!.title = 'A title'
  english().sources.S1!.publisher = 'A publisher'
  const noted = await publishFindings(services, content, why)
  expect(
    noted.map(({ subject, language }) => [subject, language]).sort(),
  ).toEqual([
    ['source', null],
    ['source_text', 'en'],
  ])
  expect(noted.find(({ subject }) => subject === 'source')).toMatchObject({
    subject_id: 'S1',
    part: null,
    changes: [{ field: 'title', before: null, after: 'A title' }],
  })
})

// What a release of the program brings beside what the campaign corrected.
test('content goes on being added beside what was corrected', async () => {
  english().findings.F9!.text = 'Corrected.'
  await publishFindings(services, content, why)
  content.facts.events.push({
    id: 'E99',
    finding: 'F9',
    starts: '2021',
    ends: null,
    confidence: null,
  })
  for (const told of content.texts) told.events.E99 = 'Something new.'
  await addFindings(services.db, content)
  expect((await showFinding(services, 'en', 'F9')).finding.text).toBe(
    'Corrected.',
  )
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
  for (const which of [sql`correction`, sql`correction, finding cascade`]) {
    const emptying = sql`truncate ${which}`.execute(db)
    await expect(emptying).rejects.toThrow('only added')
  }
  expect((await corrections())[0]).toEqual(noted)
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

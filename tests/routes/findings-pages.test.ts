import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishFindings } from '#app/features/findings/publish.server.ts'
import { languages, localPath } from '#app/i18n/translate.ts'
import { readFindings } from '#db/seed/read-findings.ts'
import { addContent } from '#db/seed/seed.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const seeds = fileURLToPath(new URL('../../db/seed/', import.meta.url))
const ask = (path: string) => visit(web.origin + path)

beforeAll(() => addContent(services.db, new Date()))

async function textAt(path: string): Promise<string> {
  const { status, text } = await ask(path)
  expect([path, status]).toEqual([path, 200])
  return textOf(text)
}

/** The ids of the findings that a list of them leads to, in its order. */
async function listed(path: string): Promise<string[]> {
  const { status, text } = await ask(path)
  expect([path, status]).toEqual([path, 200])
  const [, list = ''] = text.split('aria-labelledby="chosen"')
  const found = linksOf(list.split('</section>')[0]!).flatMap(
    (href) => /\/findings\/(F\d+)$/.exec(href)?.[1] ?? [],
  )
  return [...new Set(found)]
}

describe('the findings can be chosen', () => {
  test.each([
    ['?country=MX', 'F4 F7 F8'],
    ['?country=TR', 'F6'],
    ['?kind=case', 'F6 F7'],
    ['?country=MX&kind=case', 'F7'],
    ['?country=TR&kind=clients', ''],
  ])('%s', async (query, ids) => {
    expect((await listed(`/findings${query}`)).join(' ')).toBe(ids)
  })

  test('all are told without a choice', async () => {
    expect(await listed('/findings')).toHaveLength(15)
  })

  test('what is chosen is said, and the way back to all', async () => {
    const { text } = await ask('/findings?country=MX&kind=case')
    const words = textOf(text)
    expect(words).toContain('1 finding: Mexico · ')
    expect(words).not.toContain('no finding for this choice')
    expect(linksOf(text)).toContain('/findings#choose')
    const chosen = tags(text, 'a')
      .filter((link) => link['aria-current'] === 'true')
      .flatMap(({ href }) => (href?.includes('?') ? [href] : []))
      .filter((href) => href.endsWith('#choose'))
    expect(chosen).toEqual(
      Array(2).fill('/findings?country=MX&kind=case#choose'),
    )
  })

  test('none found is said', async () => {
    expect(await textAt('/findings?country=TR&kind=clients')).toContain(
      'There is no finding for this choice. Show all findings',
    )
  })

  test.each([
    ['?country=XX', 'No finding names this country.'],
    ['?country=GB', 'No finding names this country.'],
    ['?country=mx', 'No finding names this country.'],
    ['?country=', 'No finding names this country.'],
    ['?kind=unknown', 'There is no finding at this address.'],
    ['?kind=', 'There is no finding at this address.'],
    ['?country=MX&kind=x', 'There is no finding at this address.'],
  ])('%s is not there', async (query, sentence) => {
    const { status, text } = await ask(`/findings${query}`)
    expect(status).toBe(404)
    expect(textOf(text)).toContain(sentence)
  })

  test.each(languages)('and stay so in another language: %s', async (from) => {
    const query = '?country=MX&kind=case'
    const { text } = await ask(localPath(from, '/findings') + query)
    const toLanguages = tags(text, 'a').filter((link) => 'hreflang' in link)
    expect(toLanguages.map(({ href }) => href)).toEqual(
      languages.map((other) => localPath(other, '/findings') + query),
    )
  })
})

test.each([
  ['/findings/F99', 'There is no finding at this address.'],
  ['/findings/f6', 'There is no finding at this address.'],
  // Found: a letter that no text of the database holds was a fault.
  ['/findings/%00', 'There is no finding at this address.'],
  ['/fr/findings/F99', undefined],
  ['/findings/countries/XX', 'No finding names this country.'],
  ['/findings/countries/GB', 'No finding names this country.'],
  ['/findings/countries/mx', 'No finding names this country.'],
  ['/fr/findings/countries/mx', undefined],
])('%s is not there, in a sentence', async (path, sentence) => {
  const { status, headers, text } = await ask(path)
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  if (sentence) expect(textOf(text)).toContain(sentence)
})

/** What only this response of NSO Group's says. */
const said = {
  N3: 'neither confirms nor denies which governments are its clients',
  N4: 'in no way associated with the murder of Jamal Khashoggi',
  N5: 'this does not mean that data from his phone contributed to his death',
  N7: 'its spyware cannot be detected',
  N8: 'such attacks are rare and come from rogue use',
}
const toAll = [
  'firmly denies the claims',
  'life-saving mission',
  'go on invest',
]

test.each([
  ['/findings/F6', ['N4']],
  ['/findings/F7', ['N5']],
  ['/findings/F4', ['N3']],
  ['/findings/F12', ['N7']],
  ['/findings/F3', ['N7']],
  ['/findings/F14', ['N8']],
  ['/findings/F15', ['N8']],
  ['/findings/F1', []],
  ['/findings/timeline', ['N3', 'N4', 'N5', 'N7']],
  ['/findings/method', ['N3', 'N7']],
  ['/findings', ['N3', 'N4', 'N5', 'N7', 'N8']],
  ['/findings/countries/MX', ['N3', 'N5']],
])("%s tells NSO Group's answer to it and to all", async (path, own) => {
  const words = await textAt(path)
  for (const text of toAll) expect(words).toContain(text)
  const found = Object.entries(said).filter(([, text]) => words.includes(text))
  expect(found.map(([id]) => id)).toEqual(own)
})

describe('signatures from a country', () => {
  test.each([
    [10, '10 confirmed signatures from Mexico'],
    [9, 'None, or too few to be told'],
    [0, 'None, or too few to be told'],
  ])('%i of them', async (count, sentence) => {
    await countFromMexico(count)
    const words = await textAt('/findings/countries/MX')
    expect(words).toContain(sentence)
    expect(words.includes('from Mexico')).toBe(count >= 10)
    expect(words).not.toMatch(/\b9 confirmed/)
  })

  async function countFromMexico(count: number): Promise<void> {
    const { db } = services
    const { id } = await db
      .selectFrom('petition')
      .select('id')
      .where('slug', '=', 'moratorium')
      .executeTakeFirstOrThrow()
    await db.deleteFrom('signature_tally').execute()
    // Two others that are small: no large country is merged with them.
    const rows = { MX: count, FR: 3, DE: 3 }
    await db
      .insertInto('signature_tally')
      .values(
        Object.entries(rows).map(([country, count]) => ({
          petition_id: id,
          country,
          count,
        })),
      )
      .execute()
  }
})

describe('what search engines read of a finding', () => {
  test('holds its facts', async () => {
    const { text } = await ask('/findings/F6')
    expect(structuredIn(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      inLanguage: 'en',
      url: 'https://campaign.example/findings/F6',
      headline: headingOf(text),
      license: 'https://creativecommons.org/licenses/by/4.0/',
      about: [
        { '@type': 'Country', identifier: 'SA', name: 'Saudi Arabia' },
        { identifier: 'AE' },
        { identifier: 'TR' },
      ],
      mentions: [
        { '@type': 'Person', name: 'Jamal Khashoggi' },
        { name: 'Hatice Cengiz' },
        { name: 'Hanan Elatr' },
        { '@type': 'Person' },
      ],
      isBasedOn: [
        {
          publisher: { name: expect.stringMatching(/^Amnesty/) },
          datePublished: '2021-07-18',
        },
      ],
    })
    const organisation = structuredIn((await ask('/findings/F14')).text)
    expect(organisation).toMatchObject({
      mentions: [{ '@type': 'Organization', name: 'NSO Group' }],
    })
  })

  test('is in the language of the page', async () => {
    const { text } = await ask('/ar/findings/F6')
    expect(structuredIn(text)).toMatchObject({
      inLanguage: 'ar',
      headline: headingOf(text),
    })
  })

  // Changes the content: what comes after does not look at F11.
  test('cannot be ended by a text', async () => {
    const evil = '</script><script>alert(1)</script><!--\u2028 "&'
    await publish(({ headline }) => ({ headline, text: evil }), 'F11')
    const { status, text } = await ask('/findings/F11')
    expect(status).toBe(200)
    expect(structuredIn(text)).toMatchObject({ description: evil })
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('<!--\u2028')
    expect(textOf(text)).toContain('alert(1)')
  })

  function structuredIn(html: string): unknown {
    const found = [
      ...html.matchAll(
        /<script type="application\/ld\+json">([^]*?)<\/script>/g,
      ),
    ]
    expect(found).toHaveLength(1)
    return JSON.parse(found[0]![1]!)
  }
})

describe('the picture of a finding', () => {
  test.each(['', '/ar'])('is a PNG (%s)', async (prefix) => {
    const answer = await fetch(`${web.origin}${prefix}/findings/F1/picture.png`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    const png = Buffer.from(await answer.arrayBuffer())
    const { format, width, height } = await sharp(png).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])
  })

  test('is another one for another finding', async () => {
    const [one, other] = await Promise.all(
      ['F1', 'F5'].map((id) => ask(`/findings/${id}/picture.png`)),
    )
    expect(one!.headers.etag).not.toBe(other!.headers.etag)
  })

  test.each(['F99', 'f1', '%00'])('%s has none', async (id) => {
    const { status, headers, text } = await ask(`/findings/${id}/picture.png`)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toBe('There is no finding at this address.\n')
  })
})

async function publish(
  change: (told: { headline: string; text: string }) => object,
  ...ids: string[]
): Promise<void> {
  const content = await readFindings(seeds)
  for (const { language, findings } of content.texts) {
    if (language !== 'en') continue
    for (const id of ids) Object.assign(findings[id]!, change(findings[id]!))
  }
  const why = { why: `Changed ${ids}.`, whyLanguage: 'en', preview: false }
  await publishFindings(services, content, why)
}

import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { publishFindings } from '#app/features/findings/publish.server.ts'
import { readFindings } from '#db/seed/read-findings.ts'
import { addContent } from '#db/seed/seed.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const seeds = fileURLToPath(new URL('../../db/seed/', import.meta.url))
const NONE = 'Nothing has been changed since it was published.'
const PER_PAGE = 50

beforeAll(() => addContent(services.db, new Date()))

async function show(query = '') {
  const { status, text } = await visit(`${web.origin}/corrections${query}`)
  expect([query, status]).toEqual([query, 200])
  const entries = text.split('<article').slice(1)
  return { text, words: textOf(text), entries: entries.map(textOf) }
}

/** Each is a correction of its own, with the reason `Reason <n>.` */
async function publishHeadlines(from: number, to: number): Promise<void> {
  const content = await readFindings(seeds)
  const english = content.texts.find(({ language }) => language === 'en')!
  for (let n = from; n <= to; n++) {
    english.findings.F1!.headline = `Headline ${n}`
    const why = { why: `Reason ${n}.`, whyLanguage: 'en', preview: false }
    await publishFindings(services, content, why)
  }
}

describe('corrections', () => {
  test('say that there are none', async () => {
    const { text, words, entries } = await show()
    expect(headingOf(text)).toBe('Corrections')
    expect(words).toContain(NONE)
    expect(entries).toEqual([])
  })

  test('stand newest first, with before, after, reason and day', async () => {
    await publishHeadlines(1, 2)
    const { text, words, entries } = await show()
    expect(words).not.toContain(NONE)
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatch(
      /Finding F1.*In English.*Why: Reason 2\..*headline.*Headline 1.*Headline 2/,
    )
    expect(entries[1]).toMatch(/Why: Reason 1\..*Headline 1/)
    const [moment] = tags(text, 'time').map(({ datetime }) => datetime!)
    expect(moment!.slice(0, 4)).toBe(String(new Date().getFullYear()))
    expect(linksOf(text)).toContain('/findings/F1')
    const { text: finding } = await visit(`${web.origin}/findings/F1`)
    expect(textOf(finding)).toContain('This finding has been corrected.')
    expect(linksOf(finding)).toContain('/corrections')
  })

  test('go on on another page, and end there', async () => {
    await publishHeadlines(3, PER_PAGE)
    const whole = await show()
    expect(whole.entries).toHaveLength(PER_PAGE)
    expect(linksOf(whole.text)).not.toContain('/corrections?page=2')
    await publishHeadlines(PER_PAGE + 1, PER_PAGE + 1)

    const first = await show()
    expect(first.entries).toHaveLength(PER_PAGE)
    expect(first.entries[0]).toContain(`Reason ${PER_PAGE + 1}.`)
    expect(first.entries.at(-1)).toContain('Reason 2.')
    expect(linksOf(first.text)).toContain('/corrections?page=2')

    const second = await show('?page=2')
    expect(second.entries).toHaveLength(1)
    expect(second.entries[0]).toContain('Reason 1.')
    expect(linksOf(second.text)).not.toContain('/corrections?page=3')
    expect(waysOf(second.text)).toEqual(['/corrections'])
  })

  test('beyond the last page there is none, and a way back', async () => {
    const { text, entries } = await show('?page=9')
    expect(entries).toEqual([])
    expect(waysOf(text)).toEqual(['/corrections?page=8'])
  })

  test.each(['x', '', '0', '-1', '01', '1.5', '99999999'])(
    'there is no page %j',
    async (page) => {
      const { status } = await visit(`${web.origin}/corrections?page=${page}`)
      expect(status).toBe(404)
    },
  )

  test('a changed text is text and nothing else', async () => {
    const content = await readFindings(seeds)
    const english = content.texts.find(({ language }) => language === 'en')!
    english.findings.F2!.text = '<script>alert(1)</script>'
    const why = { why: '<b>why</b>', whyLanguage: 'en', preview: false }
    await publishFindings(services, content, why)
    const { text, words } = await show()
    expect(text).not.toMatch(/<script>|<b>why/)
    expect(words).toContain('Why: <b>why</b>')
  })
})

function waysOf(html: string): string[] {
  const [, ways = ''] = html.split('class="ways"')
  return linksOf(ways.split('</p>')[0]!)
}

import { beforeAll, describe, expect, test } from 'vitest'
import decodeQR from 'qr/decode.js'
import { keepSource } from '#app/features/figures/remember-source.server.ts'
import { parseSourceText } from '#app/features/figures/source.ts'
import { countView, flushViews } from '#app/features/figures/views.server.ts'
import { noSignals } from '#app/features/signatures/judge.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { signedIn } from '#tests/support/desk.ts'
import { aSigner, insertPetition } from '#tests/support/factories.ts'
import { linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const petition = { id: '', slug: '' }
const headers = { Cookie: '' }
beforeAll(async () => {
  Object.assign(petition, await insertPetition(services))
  headers.Cookie = (await signedIn(services, 'editor')).cookie
})
const open = (path: string) =>
  visit(`${web.origin}/desk/sources${path}`, { headers })
const make = (fields: Record<string, string>) =>
  post(`${web.origin}/desk/sources/link`, fields, { headers })

const times = (n: number, source: string) => Array<string>(n).fill(source)

describe('sources', () => {
  test('a desk without visitors says what to do', async () => {
    const { status, text } = await open('')
    expect(status).toBe(200)
    expect(textOf(text)).toContain('Nothing was counted in these days')
  })

  test('show views of days before anybody signed', async () => {
    const now = () => new Date('2026-01-02T03:04:05Z')
    countView({ ...services, now }, petition.id, 'early.example/referral')
    await flushViews(services)
    const days = await open('?from=2026-01-01&to=2026-01-02')
    expect(textOf(days.text)).toContain('early.example referral – 1 0')
    const later = await open('?range=7d')
    expect(textOf(later.text)).not.toContain('early.example')
  })

  test('show views, signatures and what was confirmed; also as CSV', async () => {
    for (let n = 0; n < 40; n++) {
      countView(services, petition.id, 'poster/print')
    }
    countView(services, petition.id, 'jane-doe')
    countView(services, petition.id, '')
    await flushViews(services)
    const from = (source: string) =>
      signPetition(services, petition.slug, aSigner(), 'en', {
        ...noSignals,
        source,
      })
    await Promise.all([...times(10, 'poster/print'), 'jane-doe'].map(from))

    const { text } = await open(`?petition=${petition.slug}`)
    expect(textOf(text)).toContain('poster print – 40 10 25.0 % 0 0.0 %')
    // One person may have been given it.
    expect(textOf(text)).toContain('jane-doe – – 1 under 10 – 0 –')
    expect(textOf(text)).toContain('None, or not known – – 1 0 0.0 % 0 –')
    const csv = linksOf(text).find((to) => to.includes('.csv'))!
    const file = await visit(web.origin + csv, { headers })
    expect(file.headers['content-disposition']).toMatch(/"sources-.*\.csv"/)
    expect(file.headers['cache-control']).toBe('no-store')
    expect(file.text).toBe(
      '\ufeffsource,medium,campaign,page_views,forms,confirmed\n' +
        'poster,print,,40,10,0\njane-doe,,,1,under 10,0\n,,,1,0,0\n',
    )
    const logged = await services.db
      .selectFrom('audit_entry')
      .select(['act', 'subject'])
      .where('act', '=', 'sources.exported')
      .execute()
    expect(logged).toEqual([
      { act: 'sources.exported', subject: petition.slug },
    ])
    const overview = await visit(
      `${web.origin}/desk?petition=${petition.slug}`,
      { headers },
    )
    expect(textOf(overview.text)).toContain('jane-doe 1 under 10 0')
    const chart = await visit(
      `${web.origin}/desk/figures.csv?chart=source&petition=${petition.slug}`,
      { headers },
    )
    expect(chart.text).toContain('jane-doe,1,under 10,0\n')

    const unread = await open('?from=2026-01-01&to=yesterday')
    expect(shown(unread.text, 'to')).toBe('yesterday')
    expect(textOf(unread.text)).toContain('Type both days as year')
  })

  test('an observer looks at them and makes no links', async () => {
    const { cookie } = await signedIn(services, 'observer')
    const look = (path: string) =>
      visit(`${web.origin}/desk/sources${path}`, {
        headers: { Cookie: cookie },
      })
    const { status, text } = await look('')
    expect(status).toBe(200)
    expect(text).not.toContain('/desk/sources/link')
    expect((await look('/link')).status).toBe(403)
  })

  test('are a hundred on a page, however many there are', async () => {
    for (let n = 0; n < 120; n++) {
      const text = `many/a-${n}`
      await keepSource(services, parseSourceText(text)!)
      countView(services, petition.id, text)
    }
    await flushViews(services)
    const { text } = await open('')
    expect(tags(text, 'tr')).toHaveLength(101)
    const rest = await open('?page=2')
    expect(tags(rest.text, 'tr')).toHaveLength(24)
  })
})

describe('a link', () => {
  const fields = {
    page: '/petitions/moratorium',
    language: 'ar',
    source: 'Poster!',
    medium: 'print',
    campaign: 'berlin 2026',
  }
  const link =
    'https://campaign.example/ar/petitions/moratorium?utm=poster/print/berlin-2026'

  test('is made, shown, and drawn as a code that can be read', async () => {
    const made = await make(fields)
    expect(made.status).toBe(303)
    const { text } = await visit(web.origin + made.headers.location, {
      headers,
    })
    expect(tags(text, 'input').find(({ id }) => id === 'link')!.value).toBe(
      link,
    )
    expect(shown(text, 'source')).toBe('poster')
    const svg = linksOf(text).find((to) => to.includes('qr.svg'))!
    const file = await visit(web.origin + svg, { headers })
    expect(file.headers['content-disposition']).toBe(
      'attachment; filename="qr-poster-print-berlin-2026.svg"',
    )
    expect(readCode(file.text)).toBe(link)
    const kept = await services.db
      .selectFrom('traffic_source')
      .select('campaign')
      .where('source', '=', 'poster')
      .where('medium', '=', 'print')
      .execute()
    expect(kept.map(({ campaign }) => campaign)).toContain('berlin-2026')
  })

  test.each([
    'https://evil.example/petitions/moratorium',
    '//evil.example/',
    '/\\evil.example/',
    'javascript:alert(1)',
    'https://campaign.example@evil.example/',
    'https://campaign.example.evil.example/',
    'http://campaign.example/',
    'petitions/moratorium',
    '/desk/team',
    '/confirm/abc',
    '/findings.csv',
  ])('leads to no %s', async (address) => {
    const { status, text } = await make({ ...fields, address })
    expect(status).toBe(422)
    expect(shown(text, 'address')).toBe(address)
    expect(shown(text, 'campaign')).toBe('berlin 2026')
    expect(textOf(text)).toContain('Only pages of ours')
    const query = new URLSearchParams({
      page: address,
      language: 'en',
      utm: 'a',
    })
    expect((await open(`/qr.svg?${String(query)}`)).status).toBe(404)
  })

  test('leads to another page of ours, without what its address brings', async () => {
    const address = 'https://campaign.example/ar/findings/F4?utm=old#top'
    const made = await make({ ...fields, language: 'en', address })
    const { text } = await visit(web.origin + made.headers.location, {
      headers,
    })
    expect(text).toContain(
      'https://campaign.example/findings/F4?utm=poster/print/berlin-2026',
    )
  })

  test('names a place, not a person; all problems are told at once', async () => {
    const { status, text } = await make({
      source: 'ada@example.org',
      campaign: '+49 170 1234567',
    })
    expect(status).toBe(422)
    const invalid = ['input', 'select'].flatMap((kind) =>
      tags(text, kind).filter((one) => one['aria-invalid']),
    )
    expect(invalid.map(({ name }) => name).sort()).toEqual([
      'campaign',
      'language',
      'page',
      'source',
    ])
  })
})

/** What a phone reads from the file: each module as three pixels. */
function readCode(svg: string): string {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
  const size = modules * 3
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h/g)) {
    for (let row = Number(y) * 3; row < Number(y) * 3 + 3; row++) {
      const from = (row * size + Number(x) * 3) * 4
      for (let at = from; at < from + Number(width) * 12; at++) {
        if (at % 4 !== 3) data[at] = 0
      }
    }
  }
  return decodeQR({ width: size, height: size, data })
}

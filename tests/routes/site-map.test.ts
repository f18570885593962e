import { beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages, localPath } from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { tags } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
const ORIGIN = 'https://campaign.example'

beforeAll(() => addContent(services.db, new Date()))

const paths = [
  ...['/', '/petitions', '/petitions/moratorium', '/check', '/corrections'],
  ...['/data', '/about', '/contact', '/privacy', '/accessibility', '/donate'],
  ...['', '/timeline', '/method', '/infrastructure'].map(underFindings),
  ...Array.from({ length: 15 }, (_, at) => underFindings(`/F${at + 1}`)),
  ...'AE AZ BH HU IN KZ MA MX RW SA TG TR'
    .split(' ')
    .map((code) => underFindings(`/countries/${code}`)),
  '/write',
  // Where potential clients are, and where it is known who decides.
  ...'ae az bh hu in kz ma mx rw sa tg'.split(' ').map(underWrite),
  ...'ar at au bg ca ch cy de es eu fr gb'.split(' ').map(underWrite),
  ...'gr ie il it jp kr pl us za'.split(' ').map(underWrite),
]
function underWrite(code: string): string {
  return `/write/${code}`
}
function underFindings(end: string): string {
  return `/findings${end}`
}
const at = (language: Language, path: string) =>
  ORIGIN + localPath(language, path)

async function siteMap(): Promise<string> {
  return (await visit(`${web.origin}/sitemap.xml`)).text
}
const locationsIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!)

describe('the site map', () => {
  test('is XML that is kept nowhere', async () => {
    const { status, headers, text } = await visit(`${web.origin}/sitemap.xml`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['set-cookie']).toBeUndefined()
    expectWellFormed(text)
    expect(tags(text, 'urlset')).toEqual([
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
      },
    ])
  })

  test('lists every page in every language, once', async () => {
    const wanted = languages.flatMap((language) =>
      paths.map((path) => at(language, path)),
    )
    expect(locationsIn(await siteMap()).sort()).toEqual(wanted.sort())
  })

  test('tells of each page the same one in all languages', async () => {
    const entries = (await siteMap()).match(/<url>.*?<\/url>/gs)!
    expect(entries).toHaveLength(paths.length * languages.length)
    for (const entry of entries) {
      const [url] = locationsIn(entry)
      const path = paths.find((path) =>
        languages.some((language) => at(language, path) === url),
      )!
      const alternates = [
        ...entry.matchAll(/<xhtml:link rel="alternate" (.*?)\/>/g),
      ].map(([, given]) => given)
      expect([url, alternates]).toEqual([
        url,
        languages.map(
          (language) => `hreflang="${language}" href="${at(language, path)}"`,
        ),
      ])
    }
  })

  test('leads only to pages that are there', async () => {
    const others = languages.filter((language) => language !== 'en')
    const asked = [
      ...paths,
      ...others.flatMap((language, nth) =>
        // Other ones in each language.
        [paths[nth * 3]!, paths.at(-1 - nth * 4)!].map((path) =>
          localPath(language, path),
        ),
      ),
    ]
    const known = new Set(locationsIn(await siteMap()))
    for (const path of asked) {
      expect([path, known.has(ORIGIN + path)]).toEqual([path, true])
      const { status, headers } = await visit(web.origin + path)
      expect([path, status]).toEqual([path, 200])
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
    }
  })
})

describe('robots.txt', () => {
  test('names the site map', async () => {
    const { status, headers, text } = await visit(`${web.origin}/robots.txt`)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toMatch(/^User-agent: \*\n/)
    expect(text).toMatch(
      /^Sitemap: https:\/\/campaign\.example\/sitemap\.xml$/m,
    )
  })

  test('keeps out of what is one person’s, and of nothing else', async () => {
    const { text } = await visit(`${web.origin}/robots.txt`)
    const rules = [...text.matchAll(/^Disallow: (.*)$/gm)].map(([, rule]) =>
      asPattern(rule!),
    )
    const isKeptOut = (path: string) => rules.some((rule) => rule.test(path))
    for (const language of languages) {
      for (const path of ['/confirm/abc', '/s/abc', '/letters/abc']) {
        const own = localPath(language, path)
        expect([own, isKeptOut(own)]).toEqual([own, true])
      }
    }
    expect(isKeptOut('/s/abc/my-data.json')).toBe(true)
    const open = locationsIn(await siteMap()).map(
      (url) => new URL(url).pathname,
    )
    expect(open.filter(isKeptOut)).toEqual([])
  })
})

/** A rule of RFC 9309: the beginning of a path, with `*` for anything. */
function asPattern(rule: string): RegExp {
  const parts = rule.split('*').map((part) => part.replace(/[.?+$]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}`)
}

/** Each tag is closed in its turn, and nothing that needs escaping is bare. */
function expectWellFormed(xml: string): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  expect(xml.startsWith(declaration)).toBe(true)
  const tag = /<(\/?)([a-z]+(?::[a-z]+)?)((?: [a-z:]+="[^"<&]*")*)(\/?)>/g
  const rest = xml.slice(declaration.length).replaceAll(tag, '')
  expect(rest).not.toMatch(/[<>&]/)
  const open: string[] = []
  for (const [, end, name, , alone] of xml.matchAll(tag)) {
    if (end) expect(open.pop()).toBe(name)
    else if (!alone) open.push(name!)
  }
  expect(open).toEqual([])
}

import { beforeAll, describe, expect, test } from 'vitest'
import { addSamples } from '#app/features/lawmakers/sample.server.ts'
import { preparePeppers } from '#app/features/signatures/prepare-peppers.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import {
  direction,
  type Language,
  languages,
  localPath,
} from '#app/i18n/translate.ts'
import { addContent } from '#db/seed/seed.ts'
import { aSigner, makeReady, queuedMails } from '#tests/support/factories.ts'
import { headingOf, linksOf, tags } from '#tests/support/html.ts'
import { insertChamber, insertLetter } from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { type Answer, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)

const links = { confirm: '', manage: '', letter: '' }
beforeAll(async () => {
  await addContent(services.db, new Date())
  await preparePeppers(services, true)
  await makeReady(services)
  await signPetition(services, 'moratorium', aSigner(), 'en')
  const { id } = await services.db
    .selectFrom('petition')
    .select('id')
    .executeTakeFirstOrThrow()
  const [mail] = await queuedMails(services, id)
  links.confirm = mail!.confirmToken
  links.manage = mail!.manageToken
  await addSamples(services)
  const to = await insertChamber(services, { country: 'SE' })
  const letter = { petition: { id }, to, state: 'pending' as const }
  links.letter = (await insertLetter(services, letter)).token
})

const paths = [
  '/',
  '/petitions',
  '/petitions/moratorium',
  '/petitions/moratorium/sign',
  '/petitions/moratorium/check-inbox',
  '/petitions/moratorium/thanks',
  '/privacy',
  '/about',
  '/contact',
  '/accessibility',
  '/data',
  '/corrections',
  '/check',
  '/donate',
  '/donate/cancelled',
  '/findings',
  '/findings/F1',
  '/findings/F6',
  '/findings/countries/MX',
  '/findings/countries/TR',
  '/findings/timeline',
  '/findings/method',
  '/findings/infrastructure',
  '/write',
  '/write/hu',
  '/write/de',
  '/write/pt',
  '/write/de/beispielparlament',
  '/letters',
  '/letters/check-inbox',
  '/letters/thanks',
  '/letters/deleted',
  '/letters/:token',
  '/confirm',
  '/s',
  '/s/sent',
  '/s/erased',
  '/confirm/:token',
  '/s/:token',
]
const pages = languages.flatMap((language) =>
  paths.map((path) => ({ language, path, page: localPath(language, path) })),
)

function withToken(path: string): string {
  return path
    .replace('/confirm/:token', `/confirm/${links.confirm}`)
    .replace('/s/:token', `/s/${links.manage}`)
    .replace('/letters/:token', `/letters/${links.letter}`)
}

/** What belongs to one person, and the steps of a form. */
function isOnesOwn(path: string): boolean {
  return /^\/(s|confirm|letters)\b|\/(sign|check-inbox|thanks|cancelled)$/.test(
    path,
  )
}

const seen = new Map<string, Promise<Answer>>()
function answerOf(page: string): Promise<Answer> {
  const known = seen.get(page) ?? visit(web.origin + withToken(page))
  seen.set(page, known)
  return known
}

describe.each(pages)('$page', ({ language, path, page }) => {
  test('is there, in its language and direction, with one heading', async () => {
    const { status, headers, text } = await answerOf(page)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text).toMatch(/^<!doctype html><html /)
    expect(tags(text, 'html')).toEqual([
      { lang: language, dir: direction(language) },
    ])
    expect(headingOf(text)).not.toBe('')
    const [head] = text.split('<body')
    expect(head!.match(/<title>[^<]+<\/title>/g)).toHaveLength(1)
  })

  test('has each protecting header once', async () => {
    const { headers, rawHeaders } = await answerOf(page)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    })
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
    const names = rawHeaders
      .filter((_, at) => at % 2 === 0)
      .map((name) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('set-cookie')
    expect(names).not.toContain('x-powered-by')

    const policy = headers['content-security-policy'] as string
    expect(policy).not.toMatch(/unsafe|http|\*|data:/)
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]),
    )
  })

  // Which pages bring the sign form's script: challenge.test.ts.
  test('loads its own files only, and no script within it', async () => {
    const { text } = await answerOf(page)
    expect(text).not.toMatch(/<(style|iframe|object|embed|base)\b/i)
    // Data for search engines is no program: no browser runs it.
    const programs = text.replaceAll(
      /<script type="application\/ld\+json">[^<]*<\/script>/g,
      '',
    )
    expect(programs).not.toMatch(/<script\b[^>]*>[^<]/i)
    for (const attributes of tags(text, '*')) {
      const names = Object.keys(attributes).join(' ')
      expect(names).not.toMatch(/\b(on[a-z]+|style|ping|srcset)\b/)
    }
    for (const url of loadedBy(text)) expect(url).toMatch(/^\/[^/]/)
    for (const { action = '/' } of tags(text, 'form')) {
      expect(action).toMatch(/^\/([^/]|$)/)
    }
  })

  test('leads to the same page in the other languages', async () => {
    const { text } = await answerOf(page)
    const toLanguages = tags(text, 'a').filter((link) => 'hreflang' in link)
    expect(toLanguages.map(({ hreflang, href }) => [hreflang, href])).toEqual(
      languages.map((other) => [other, localPath(other, withToken(path))]),
    )
    expect(
      toLanguages
        .filter((link) => link['aria-current'] === 'true')
        .map(({ lang }) => lang),
    ).toEqual([language])
  })

  test('says its one address and those in the other languages', async () => {
    const { text } = await answerOf(page)
    const found = tags(text, 'link').filter(({ rel }) =>
      ['canonical', 'alternate'].includes(rel!),
    )
    const robots = tags(text, 'meta').filter(({ name }) => name === 'robots')
    if (isOnesOwn(path)) {
      expect(found).toEqual([])
      expect(robots).toMatchObject([{ content: 'noindex' }])
      expect(text).not.toContain('og:')
      return
    }
    const at = (other: Language) => services.origin + localPath(other, path)
    expect(robots).toEqual([])
    expect(found).toEqual([
      { rel: 'canonical', href: at(language) },
      ...languages.map((other) => ({
        rel: 'alternate',
        hreflang: other,
        href: at(other),
      })),
      { rel: 'alternate', hreflang: 'x-default', href: at('en') },
    ])
    const picture = tags(text, 'meta').find(
      ({ property }) => property === 'og:image',
    )!.content!
    expect(picture).toMatch(/^https:\/\/campaign\.example\/.*picture\.png$/)
    const drawn = new URL(picture).pathname
    expect((await answerOf(drawn)).headers['content-type']).toBe('image/png')
  })

  test('links to pages that are there', async () => {
    const { text } = await answerOf(page)
    const own = linksOf(text).filter((href) => href.startsWith('/'))
    expect(own.length).toBeGreaterThan(4)
    for (const href of new Set(own)) {
      const { status } = await answerOf(href.replace(/#.*/, ''))
      expect([href, status]).toEqual([href, 200])
    }
  })

  test('answers HEAD as GET, without the body', async () => {
    const { status, headers } = await answerOf(page)
    const url = web.origin + withToken(page)
    const head = await visit(url, { method: 'HEAD' })
    expect(head.status).toBe(status)
    expect(head.text).toBe('')
    expect(lasting(head.headers)).toEqual(lasting(headers))
  })
})

test('everything that the pages load is there, and is what it is called', async () => {
  const files = new Set<string>()
  for (const { page } of pages) {
    const { text } = await answerOf(page)
    for (const url of loadedBy(text)) files.add(url)
  }
  for (const file of files) {
    const { status, headers, text } = await visit(web.origin + file)
    expect([file, status]).toEqual([file, 200])
    expect(headers['content-type']).toMatch(typeOf(file))
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['set-cookie']).toBeUndefined()
    if (!file.endsWith('.css')) continue
    for (const [, url] of text.matchAll(/url\(["']?([^"')]*)/g)) files.add(url!)
    expect(text).not.toMatch(/@import|https?:/)
  }
  expect([...files].some((file) => file.endsWith('.woff2'))).toBe(true)
})

function loadedBy(html: string): string[] {
  return [
    ...tags(html, 'link')
      .filter(({ rel }) => rel !== 'canonical' && rel !== 'alternate')
      .map(({ href }) => href),
    ...['script', 'img', 'source', 'video', 'audio', 'input', 'use'].flatMap(
      (name) => tags(html, name).map(({ src, href }) => src ?? href),
    ),
  ]
    .filter((url) => url !== undefined)
    .filter((url) => !url.startsWith('#'))
}

function typeOf(file: string): RegExp {
  if (file.endsWith('.css')) return /^text\/css/
  if (file.endsWith('.js')) return /^application\/javascript/
  return file.endsWith('.svg') ? /^image\/svg\+xml/ : /^font\/woff2$/
}

/** Without what says when and how the bytes were sent. */
function lasting(headers: Answer['headers']) {
  const names = /^(date|connection|keep-alive|vary|transfer-encoding)$/
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.test(name)),
  )
}

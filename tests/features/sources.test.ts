import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  nameIn,
  parseSourceText,
  readSource,
  sourceText,
} from '#app/features/figures/source.ts'

const own = 'campaign.example'

function textFor(query: string, referer?: string): string | undefined {
  const found = readSource(new URLSearchParams(query), referer, own)
  return found && sourceText(found)
}

describe('which link led here', () => {
  test.each([
    [
      'utm_source=News&utm_medium=E-Mail&utm_campaign=Spring Sale',
      'news/e-mail/spring-sale',
    ],
    ['utm_source=news&utm_campaign=spring', 'news//spring'],
    [
      'mtm_source=news&mtm_medium=print&mtm_campaign=autumn',
      'news/print/autumn',
    ],
    ['mtm_campaign=autumn', 'link//autumn'],
    ['utm_source=news&mtm_source=other&utm=third&source=fourth', 'news'],
    ['utm=poster/print/berlin', 'poster/print/berlin'],
    ['utm=poster%2Fprint', 'poster/print'],
    ['utm=poster//berlin', 'poster//berlin'],
    ['utm=a/b/c/d&source=leaflet', 'leaflet'],
    ['utm_source=ada@example.org&source=leaflet', 'leaflet'],
    ['utm_source=news&utm_medium=ada%40example.org', 'news'],
    ['utm_source=&utm=%2F%2F&source=...', undefined],
    ['', undefined],
  ])('%s', (query, says) => {
    expect(textFor(query)).toBe(says)
  })

  test('else the host of the page before, if it is not ours', () => {
    expect(textFor('', 'www.News.example:8443')).toBe('news.example/referral')
    expect(textFor('utm_source=bad@x', 't.co')).toBe('t.co/referral')
    expect(textFor('mtm_campaign=spring', 't.co')).toBe('t.co//spring')
    expect(textFor('', `www.${own}`)).toBeUndefined()
    expect(textFor('', `${own}:3000`)).toBeUndefined()
    expect(textFor('', '203.0.113.9')).toBeUndefined()
    expect(textFor('', '[2001:db8::1]')).toBeUndefined()
  })
})

describe('what could follow one person is dropped', () => {
  test.each([
    'ada@example.org',
    'ada%40example.org',
    '+49 170 1234567',
    '0170-123-45-67',
    'call5551234',
    '203.0.113.9',
    'a3f9c2d17e0b44aa',
    'x'.repeat(41),
    'qwrtpsdfghjklzxcvbnmqwrtps',
    'eyjhbgcioijiuzi1niisinr5cci6ikpx',
    'имя',
  ])('%s', (part) => {
    expect(nameIn(part)).toBeNull()
  })

  test.each([
    'newsletter-2026-11-23',
    '20261123',
    'moratorium2026',
    'hacker-news',
    'bundesverfassungsgericht.de',
    'old.subdomain.a-long-newspaper.co.uk',
    'xn--mnchen-3ya.de',
  ])('%s is a name', (part) => {
    expect(nameIn(part)).toBe(part)
  })

  test('whatever is typed', () => {
    const hex = fc.uint8Array({ minLength: 16, maxLength: 20 })
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.emailAddress(),
      fc.ipV4(),
      fc.uuid(),
      hex.map((bytes) => Buffer.from(bytes).toString('hex')),
    )
    const given = fc.record({
      utm_source: part,
      utm_medium: part,
      utm_campaign: part,
      utm: part,
      source: part,
    })
    fc.assert(
      fc.property(given, part, (query, referer) => {
        const found = readSource(new URLSearchParams(query), referer, own)
        for (const name of Object.values(found ?? {})) {
          expect(name ?? 'none').toMatch(/^[a-z0-9._-]{1,40}$/)
          expect(name ?? 'none').not.toMatch(/\d{9}|[0-9a-f]{12}/)
        }
        if (found) expect(parseSourceText(sourceText(found))).toEqual(found)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.uuid(), fc.ipV4(), fc.emailAddress()), (text) => {
        expect(nameIn(text)).toBeNull()
      }),
    )
  })
})

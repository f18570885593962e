import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languagesFor } from '#app/features/letters/languages.ts'
import {
  gmailLink,
  mailtoLink,
  outlookLink,
  type Written,
} from '#app/features/letters/ways.ts'
import { languages } from '#app/i18n/translate.ts'

const LONGEST_LINK = 1_900
const to = 'anna.beispiel+office@parliament.example'

const text = (maxLength: number) =>
  fc.string({ unit: 'binary', maxLength }).map((some) => some.toWellFormed())
const written: fc.Arbitrary<Written> = fc.record({
  to: fc
    .tuple(
      fc.stringMatching(/^[\w!#$%&'*+/=?^`{|}~-]{1,40}$/),
      fc.stringMatching(/^[a-z]{1,20}\.example$/),
    )
    .map((parts) => parts.join('@')),
  subject: text(150),
  body: text(600),
})

/** As RFC 6068 has it: fields by %-encoding alone, where a + stays a +. */
function readMailto(href: string) {
  const [, address, query = ''] = /^mailto:([^?]*)(?:\?(.*))?$/s.exec(href)!
  const pairs = query.split('&').map((pair) => pair.split('='))
  const fields = Object.fromEntries(
    pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]),
  )
  return { to: decodeURIComponent(address!), ...fields }
}

/** As a web server reads an address. */
function readQuery(href: string) {
  return Object.fromEntries(new URL(href).searchParams)
}

/** As mails and forms end lines. */
function lines(some: string): string {
  return some.replace(/\r\n?|\n/g, '\r\n')
}

describe('a link that holds a letter', () => {
  test('says to a mail program what was written', () => {
    fc.assert(
      fc.property(written, ({ to, subject, body }) => {
        const { href, isWhole } = mailtoLink({ to, subject, body })
        fc.pre(isWhole)
        expect(readMailto(href)).toEqual({
          to,
          subject: lines(subject),
          body: lines(body),
        })
      }),
    )
  })

  test('says the same to Gmail and to Outlook', () => {
    fc.assert(
      fc.property(written, ({ to, subject, body }) => {
        const gmail = gmailLink({ to, subject, body })
        const outlook = outlookLink({ to, subject, body })
        fc.pre(gmail.isWhole && outlook.isWhole)
        const read = readQuery(gmail.href)
        expect([read.to, read.su, read.body]).toEqual([
          to,
          lines(subject),
          lines(body),
        ])
        expect(readQuery(outlook.href)).toEqual({
          to,
          subject: lines(subject),
          body: lines(body),
        })
      }),
    )
  })

  test('has nothing in it that ends an address or adds a field', () => {
    fc.assert(
      fc.property(written, (letter) => {
        for (const link of [mailtoLink, gmailLink, outlookLink]) {
          const { href } = link(letter)
          expect(href).toMatch(/^[\w:/.?&=%@~!*'()-]+$/)
          expect(href).not.toMatch(/\b(cc|bcc|from|attach)=/i)
        }
        expect(new URL(gmailLink(letter).href).host).toBe('mail.google.com')
        expect(new URL(outlookLink(letter).href).host).toBe('outlook.live.com')
      }),
    )
  })

  test('is never longer than programs take', () => {
    fc.assert(
      fc.property(written, text(4_000), (letter, body) => {
        for (const link of [mailtoLink, gmailLink, outlookLink]) {
          const { href } = link({ ...letter, body })
          expect(href.length).toBeLessThanOrEqual(LONGEST_LINK)
        }
      }),
    )
  })
})

test('what is too long is left out from its end, and it is said', () => {
  const subject = 'A moratorium'
  const long = mailtoLink({ to, subject, body: 'x'.repeat(1_900) })
  expect(long.isWhole).toBe(false)
  expect(readMailto(long.href)).toEqual({ to, subject })

  const letters = { to, subject: 'न'.repeat(150), body: 'x'.repeat(600) }
  expect(readMailto(mailtoLink(letters).href)).toEqual({
    to,
    subject: letters.subject,
  })
  const both = mailtoLink({ to, subject: '🕊'.repeat(160), body: 'x' })
  expect(both.isWhole).toBe(false)
  expect(readMailto(both.href)).toEqual({ to, '': '' })
})

test('the longest that fits is whole', () => {
  const start = mailtoLink({ to, subject: 's', body: '' }).href.length
  const fits = 'x'.repeat(LONGEST_LINK - start)
  const fitting = mailtoLink({ to, subject: 's', body: fits })
  expect(fitting.isWhole).toBe(true)
  expect(fitting.href).toHaveLength(LONGEST_LINK)
  expect(mailtoLink({ to, subject: 's', body: `${fits}x` }).isWhole).toBe(false)
})

test('a space is %20, a line break %0D%0A, a plus stays one', () => {
  const { href } = mailtoLink({
    to: 'a@b.example',
    subject: '1 + 1',
    body: 'a\nb',
  })
  expect(href).toBe('mailto:a@b.example?subject=1%20%2B%201&body=a%0D%0Ab')
})

test('half a character does not break it', () => {
  const { href } = mailtoLink({ to, subject: '\ud800', body: '\udc00' })
  expect(readMailto(href)).toEqual({ to, subject: '\ufffd', body: '\ufffd' })
})

describe('the languages of a letter', () => {
  test.each([
    ['HU', ['hu']],
    ['MX', ['es']],
    ['MA', ['ar']],
    ['TG', ['fr']],
    ['IN', ['hi', 'en']],
    ['CA', ['en', 'fr']],
    ['CH', ['fr']],
    ['RW', ['en', 'fr']],
    ['GB', ['en']],
  ])('for %s begin with %j', (country, own) => {
    expect(languagesFor(country).slice(0, own.length)).toEqual(own)
  })

  test('are all of the site, each once', () => {
    for (const country of ['HU', 'IN', 'EU', 'XK', 'KZ', 'AQ']) {
      expect(languagesFor(country).toSorted()).toEqual(languages.toSorted())
    }
    expect(languagesFor('KZ')).toEqual(languages)
  })
})

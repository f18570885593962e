import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  BODY_LONGEST,
  BODY_SHORTEST,
  MOST_TARGETS,
  readLetter,
  readSupporter,
  SUBJECT_LENGTH,
  WRITER_LENGTH,
} from '#app/features/letters/form.ts'
import { holdsHtml } from '#app/features/letters/html.ts'
import { aBody } from '../support/letters.ts'

const id = randomUUID()

function letter(given: Record<string, string> = {}) {
  const fields = { to: id, in: 'fr', subject: 'Hello', body: aBody, ...given }
  return readLetter(Object.entries(fields))
}

function supporter(given: Record<string, string> = {}) {
  const fields = {
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    country: 'GB',
    consent: 'on',
    ...given,
  }
  return readSupporter(Object.entries(fields))
}

function problem(of: ReturnType<typeof letter | typeof supporter>) {
  return of.ok ? {} : of.problems
}

describe('the letter', () => {
  test('comes as it was written, each lawmaker once', () => {
    const [one, two] = [randomUUID(), randomUUID()]
    const to = ` ${one}  ${two.toUpperCase()} x ${one} not-an-id`
    expect(
      letter({ to, body: ` \r\n${aBody}\r\n\r\nBye\rnow\u2028! ` }),
    ).toEqual({
      ok: true,
      value: {
        targets: [one, two],
        language: 'fr',
        subject: 'Hello',
        body: `${aBody}\n\nBye\nnow\n!`,
      },
    })
  })

  test('in a language that the site does not have is in English', () => {
    for (const language of ['xx', '', 'toString', 'EN']) {
      expect(letter({ in: language })).toMatchObject({
        value: { language: 'en' },
      })
    }
  })

  test.each([
    ['nobody', 'to', '', 'problem.to.none'],
    ['no id', 'to', 'x', 'problem.to.none'],
    [
      'too many',
      'to',
      Array.from({ length: MOST_TARGETS + 1 }, () => randomUUID()).join(' '),
      'problem.to.too-many',
    ],
    ['no subject', 'subject', ' \n ', 'problem.subject.empty'],
    [
      'a long subject',
      'subject',
      '😀'.repeat(SUBJECT_LENGTH + 1),
      'problem.subject.too-long',
    ],
    ['NUL in the subject', 'subject', 'a\0b', 'problem.subject.unreadable'],
    [
      'a C1 control in the subject',
      'subject',
      'a\u0085\u009bb',
      'problem.subject.unreadable',
    ],
    [
      'half a pair in the subject',
      'subject',
      'a\ud800b',
      'problem.subject.unreadable',
    ],
    [
      'a short letter',
      'body',
      'x'.repeat(BODY_SHORTEST - 1),
      'problem.body.too-short',
    ],
    [
      'one that is short without spaces',
      'body',
      ` ${'x'.repeat(BODY_SHORTEST - 1)} `,
      'problem.body.too-short',
    ],
    [
      'a long letter',
      'body',
      '😀'.repeat(BODY_LONGEST + 1),
      'problem.body.too-long',
    ],
    ['a bell', 'body', `${aBody}\u0007`, 'problem.body.unreadable'],
    ['half a pair', 'body', `${aBody}\udc00`, 'problem.body.unreadable'],
    ['what was not UTF-8', 'body', `${aBody}\ufffd`, 'problem.body.unreadable'],
    ['HTML in the subject', 'subject', 'A <b>ban</b>', 'problem.body.html'],
    ['HTML', 'body', `<p>${aBody}</p>`, 'problem.body.html'],
  ])('%s is refused', (_, field, value, key) => {
    expect(problem(letter({ [field]: value }))).toEqual({ [field]: key })
  })

  test('keeps what was typed when it is refused', () => {
    const typed = letter({ body: 'short', subject: 'Kept' })
    expect(typed).toMatchObject({ values: { body: 'short', subject: 'Kept' } })
  })

  test('is counted in characters, as people do', () => {
    const most = { subject: '😀'.repeat(SUBJECT_LENGTH) }
    expect(letter({ ...most, body: '😀'.repeat(BODY_LONGEST) }).ok).toBe(true)
    expect(letter({ body: '😀'.repeat(BODY_SHORTEST) }).ok).toBe(true)
  })

  test('without any field is refused, not a fault', () => {
    expect(Object.keys(problem(readLetter([]))).sort()).toEqual([
      'body',
      'subject',
      'to',
    ])
  })

  test('whatever is posted, what is taken is safe to store and to send', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    const line = fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      'Bcc: a@b.example',
    )
    const odd = fc.array(fc.oneof(text, line)).map((parts) => parts.join(''))
    fc.assert(
      fc.property(odd, odd, (subject, body) => {
        const form = letter({ subject: `x${subject}`, body: aBody + body })
        if (!form.ok) return
        const { value } = form
        expect(value.subject).not.toMatch(
          /[\0-\u001f\u007f-\u009f\u2028\u2029]/,
        )
        expect(value.body).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/)
        expect(value.subject.isWellFormed()).toBe(true)
        expect(value.body.isWellFormed()).toBe(true)
        expect(value.body).toBe(value.body.trim())
      }),
      { numRuns: 200 },
    )
  })

  test('a line break in the subject adds no header', () => {
    const subject = 'Hello\r\nBcc: all@example.org\u2028\u0085X: y'
    expect(letter({ subject })).toMatchObject({
      value: { subject: 'Hello Bcc: all@example.org X: y' },
    })
  })
})

describe('pasted HTML', () => {
  test.each([
    '<p>Hello</p>',
    'Hello<br>',
    'Hello<BR/>',
    '<div class="MsoNormal">Hello',
    '<span\nstyle="color:red">x',
    '<script',
    '<script src=//x.example>',
    'x</p>',
    '<a href="https://x.example">here</a>',
    '<img src=x onerror=alert(1)>',
    '<!-- StartFragment -->',
    '<!DOCTYPE html>',
    '<o:p></o:p>',
    '<h2 id="a">x</h2>',
  ])('%j is found', (text) => {
    expect(holdsHtml(text)).toBe(true)
  })

  test.each([
    'a < b and b > c',
    'if a<b then b>a',
    'I <3 my phone',
    'Ada <name@example.org>',
    '<https://example.org/p>',
    '<ada@div.example>',
    '<<< stop >>>',
    'x < p > y',
    '->, <-, <=, <>',
    '<your name here>',
  ])('%j is none', (text) => {
    expect(holdsHtml(text)).toBe(false)
  })

  test('is looked for in no time, however it is built', () => {
    for (const part of ['<p ', '<', '<div', '<a b ', '</']) {
      const long = part.repeat(BODY_LONGEST)
      const start = performance.now()
      holdsHtml(long)
      expect(performance.now() - start).toBeLessThan(200)
    }
  })
})

describe('who sends it', () => {
  test('has a name, an address and a country, and agrees', () => {
    expect(supporter({ name: '  Ada \t Lovelace ' })).toEqual({
      ok: true,
      value: { name: 'Ada Lovelace', email: 'ada@example.org', country: 'GB' },
    })
  })

  test.each([
    ['no name', 'name', '', 'problem.name.empty'],
    [
      'a long name',
      'name',
      'x'.repeat(WRITER_LENGTH + 1),
      'problem.writer.too-long',
    ],
    ['NUL in the name', 'name', 'Ada\0', 'problem.name.unreadable'],
    [
      'a name that turns round',
      'name',
      'Ada \u202eecalevoL',
      'problem.name.unreadable',
    ],
    ['a name of two lines', 'name', 'Ada\r\nBcc: x', 'problem.writer.link'],
    ['an address as a name', 'name', 'ada@example.org', 'problem.writer.link'],
    ['a host as a name', 'name', 'www.example.org', 'problem.writer.link'],
    ['a link as a name', 'name', 'https://example.org', 'problem.writer.link'],
    ['angle brackets in the name', 'name', 'Ada <x>', 'problem.writer.link'],
    ['quotes in the name', 'name', 'Ada "the first"', 'problem.writer.link'],
    ['no address', 'email', '', 'problem.email.empty'],
    [
      'two addresses',
      'email',
      'a@example.org, b@example.org',
      'problem.email.invalid',
    ],
    [
      'a header in the address',
      'email',
      'a@example.org\r\nBcc: b@example.org',
      'problem.email.unreadable',
    ],
    ['no country', 'country', '', 'problem.country.unknown'],
    [
      'a country where nobody lives',
      'country',
      'EU',
      'problem.country.unknown',
    ],
    ['no consent', 'consent', '', 'problem.consent.missing'],
  ])('%s is refused', (_, field, value, key) => {
    expect(problem(supporter({ [field]: value }))).toEqual({ [field]: key })
  })

  test.each(['山田 太郎', 'محمد‌رضا', 'Zoë O’Brien-Łukasz, Jr.', 'राम'])(
    '%s is a name',
    (name) => {
      expect(supporter({ name })).toMatchObject({ value: { name } })
    },
  )

  test('an address with letters of its own is taken, its domain in ASCII', () => {
    expect(supporter({ email: 'jürgen@bücher.example' })).toMatchObject({
      value: { email: 'jürgen@xn--bcher-kva.example' },
    })
  })

  test('where it can be a risk is warned first, with everything kept', () => {
    const values = { name: 'Ada', email: 'x', country: 'MX', consent: '' }
    expect(supporter(values)).toEqual({
      ok: false,
      warned: true,
      problems: {},
      values,
    })
    expect(supporter({ ...values, warned: '1' })).toMatchObject({
      ok: false,
      warned: true,
      problems: { consent: 'problem.consent.missing' },
    })
    expect(supporter({ country: 'MX', warned: '1' })).toMatchObject({
      ok: true,
    })
    expect(supporter({ country: 'GB', email: 'x' })).not.toHaveProperty(
      'warned',
    )
  })
})

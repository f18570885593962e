import { beforeAll, describe, expect, test } from 'vitest'
import { localPath, type MessageKey, translate } from '#app/i18n/translate.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { headingOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { nothing, storedRows } from '#tests/support/stored.ts'
import { type Fields, post, typed } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
let path: string
beforeAll(async () => {
  path = `/petitions/${(await insertPetition(services)).slug}/sign`
})
const send = (fields: Fields, language: 'en' | 'ar' = 'en') =>
  post(web.origin + localPath(language, path), fields)

const [name, email, country] = ['name=Ada', 'email=a@example.org', 'country=GB']
const long = (length: number) => 'x'.repeat(length)
type Problem = Extract<MessageKey, `problem.${string}`>
/** The problem, and what is sent: text goes as it is. */
const refused: [Problem, string, Fields][] = [
  ['problem.name.empty', 'no name', `${email}&${country}`],
  ['problem.name.empty', 'an empty name', typed({ name: '' })],
  ['problem.name.empty', 'a name of spaces', typed({ name: ' \u2003\t' })],
  ['problem.name.too-long', 'a name of 201', typed({ name: long(201) })],
  ['problem.name.too-long', '201 emojis', typed({ name: '🕊'.repeat(201) })],
  ['problem.name.unreadable', 'a NUL in it', typed({ name: 'A\0da' })],
  ['problem.name.unreadable', 'an escape', typed({ name: 'A\x1b[31m' })],
  ['problem.name.unreadable', 'no UTF-8', `name=A%FFda&${email}&${country}`],
  ['problem.name.unreadable', 'latin1', `name=Ren\xe9%e9&${email}&${country}`],
  [
    'problem.name.unreadable',
    'a lone surrogate',
    `name=A%ED%A0%80&${email}&${country}`,
  ],
  ['problem.name.unreadable', 'U+FFFD', typed({ name: 'A\ufffd' })],
  ['problem.comment.too-long', '501', typed({ comment: long(501) })],
  ['problem.comment.unreadable', 'a NUL', typed({ comment: 'a\0b' })],
  [
    'problem.comment.unreadable',
    'no UTF-8',
    `${name}&${email}&${country}&comment=%C3%28`,
  ],
  ['problem.postcode.too-long', '21', typed({ postcode: long(21) })],
  ['problem.postcode.unreadable', 'a NUL', typed({ postcode: 'N\u00001' })],
  ['problem.country.unknown', 'none', `${name}&${email}`],
  ['problem.country.unknown', 'an empty one', typed({ country: '' })],
  ...['XX', 'gb', 'GBR', 'GB ', '__proto__', "GB'--"].map(
    (code): [Problem, string, Fields] => [
      'problem.country.unknown',
      code,
      typed({ country: code }),
    ],
  ),
  ['problem.email.empty', 'none', `${name}&${country}`],
  ['problem.email.empty', 'spaces', typed({ email: '  ' })],
  [
    'problem.email.too-long',
    '255',
    typed({
      email: `${long(64)}@${long(60)}.${long(60)}.${long(60)}.example.org`,
    }),
  ],
  ['problem.email.unreadable', 'a NUL', typed({ email: 'a\0@example.org' })],
  [
    'problem.email.unreadable',
    'no UTF-8',
    `${name}&${country}&email=a%ff@b.org`,
  ],
  [
    'problem.email.unreadable',
    'a line break',
    typed({ email: 'a@b.org\nBcc:c@d.org' }),
  ],
  ...[
    'ada',
    '@example.org',
    'ada@',
    'ada@example',
    'a@b@example.org',
    'a b@example.org',
    'Ada <ada@example.org>',
    'a@example.org, b@example.org',
    'ada.@example.org',
    '.ada@example.org',
    'a..b@example.org',
    '"a b"@example.org',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'ada@-example.org',
    'ada@example..org',
    'ada@example.org/path',
  ].map((address): [Problem, string, Fields] => [
    'problem.email.invalid',
    address,
    typed({ email: address }),
  ]),
]

describe('what is refused', () => {
  test.each(refused)('%s: %s', async (key, _, fields) => {
    const { status, headers, text } = await send(fields)
    expect(status).toBe(422)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.location).toBeUndefined()
    const field = key.split('.')[1]!
    expect(summaryOf(text)).toEqual([
      { href: `#${field}`, says: translate('en', key) },
    ])
    expect(controlOf(text, field)).toMatchObject({
      'aria-invalid': 'true',
      'aria-describedby': expect.stringContaining(`${field}-problem`) as string,
    })
    expect(await storedRows(services)).toEqual(nothing)
  })

  test('an empty form is told of each field that is missing', async () => {
    for (const language of ['en', 'ar'] as const) {
      const { status, text } = await send('x=', language)
      expect(status).toBe(422)
      expect(tags(text, 'html')[0]?.lang).toBe(language)
      expect(headingOf(text)).not.toBe('')
      expect(textOf(text)).toContain(
        translate(language, 'errors.heading', { count: 3 }),
      )
      expect(summaryOf(text)).toEqual(
        (['name', 'email', 'country'] as const).map((field) => ({
          href: `#${field}`,
          says: translate(
            language,
            field === 'country'
              ? 'problem.country.unknown'
              : `problem.${field}.empty`,
          ),
        })),
      )
    }
  })
})

function summaryOf(html: string) {
  const box = /<div class="error-summary"[^]*?<\/ul>/.exec(html)?.[0] ?? ''
  return [...box.matchAll(/<a href="([^"]*)">([^]*?)<\/a>/g)].map(
    ([, href, says]) => ({ href, says: textOf(says!) }),
  )
}

function controlOf(html: string, name: string) {
  return ['input', 'textarea', 'select']
    .flatMap((kind) => tags(html, kind))
    .find((control) => control.name === name)
}

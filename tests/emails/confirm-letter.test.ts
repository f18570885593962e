import { describe, expect, test } from 'vitest'
import { renderMail, type RenderableMail } from '#emails/index.ts'
import { countryName } from '#app/i18n/format.ts'
import { languages, translate } from '#app/i18n/translate.ts'

type ConfirmLetter = Extract<RenderableMail, { kind: 'confirm-letter' }>

function aMail(over: Partial<ConfirmLetter> = {}): ConfirmLetter {
  return {
    kind: 'confirm-letter',
    language: 'en',
    name: 'Amal Khoury',
    letter: {
      country: 'HU',
      to: [
        { name: 'Minta Ágnes', chamber: 'Országgyűlés' },
        { name: 'Beispiel, Ada', chamber: 'Bundestag' },
      ],
      subject: 'Please act',
      body: 'My sister is a journalist.\n\nPlease act now.',
    },
    url: 'https://campaign.example/letters/abc123',
    code: 'ABCD-EFGH',
    codeUrl: 'https://campaign.example/letters',
    validDays: 7,
    codeHours: 24,
    discreet: false,
    isTextHidden: false,
    ...over,
  }
}

function withLetter(over: Partial<ConfirmLetter['letter']>, name = 'Amal') {
  const mail = aMail({ name })
  return renderMail({ ...mail, letter: { ...mail.letter, ...over } })
}

describe.each(languages)('the mail that asks to confirm, in %s', (language) => {
  const props = aMail({ language })

  test('holds the link, the code and its page in both parts', () => {
    const { text, html } = renderMail(props)
    for (const part of [text, html]) {
      expect(part).toContain(props.url)
      expect(part).toContain(props.codeUrl)
      expect(part).toContain(props.code)
    }
  })

  test('shows the whole letter and to whom it goes', () => {
    const { subject, text, html } = renderMail(props)
    expect(subject).toContain(countryName(language, 'HU'))
    for (const part of [text, html]) {
      for (const piece of [
        'Amal Khoury',
        'Minta Ágnes (Országgyűlés)',
        'Beispiel, Ada (Bundestag)',
        'Please act',
        'My sister is a journalist.',
        'Please act now.',
      ]) {
        expect(part).toContain(piece)
      }
    }
  })

  test('loads nothing and leads nowhere but to this site', () => {
    const { html } = renderMail(props)
    expect(html).not.toMatch(/<(img|link|script|style|iframe)/)
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
    expect(links.length).toBeGreaterThan(2)
    for (const [, link] of links) {
      expect(link).toMatch(/^https:\/\/campaign\.example\/letters/)
    }
  })
})

describe.each(languages)('the same to somebody at risk, in %s', (language) => {
  const props = aMail({ language, discreet: true })

  test('tells nothing of the campaign and nothing that was typed', () => {
    const { subject, text, html } = renderMail(props)
    expect(subject).toBe(translate(language, 'mail.discreet.subject'))
    for (const part of [text, html]) {
      for (const secret of [
        'Amal',
        'Minta',
        'Országgyűlés',
        'Please act',
        'journalist',
        countryName(language, 'HU'),
        translate(language, 'site.name'),
      ]) {
        expect(part).not.toContain(secret)
      }
    }
  })

  test('begins with the code; the link comes after it', () => {
    const { text, html } = renderMail(props)
    expect(text.split('\n')[0]).toContain(props.code)
    for (const part of [text, html]) {
      const places = [
        props.code,
        `${props.codeUrl}${part === text ? '\n' : '"'}`,
        props.url,
        translate(language, 'mail.letter.notMe'),
        translate(language, 'mail.discreet.delete'),
      ].map((piece) => part.indexOf(piece))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })
})

describe.each(languages)(
  'the same where many are written, in %s',
  (language) => {
    const props = aMail({ language, isTextHidden: true })

    test('is the campaign’s, and has nothing that was typed', () => {
      const { subject, text, html } = renderMail(props)
      expect(subject).toContain(countryName(language, 'HU'))
      expect(html).toContain(translate(language, 'site.name'))
      for (const part of [text, html]) {
        expect(part).toContain(props.url)
        expect(part).toContain(props.code)
        for (const typed of ['Amal', 'Minta', 'Please act', 'journalist']) {
          expect(part).not.toContain(typed)
        }
      }
    })
  },
)

test('who did not write it learns what to do', () => {
  for (const discreet of [true, false]) {
    const { text, html } = renderMail(aMail({ discreet }))
    for (const part of [text, html]) {
      expect(part.replace(/\s+/g, ' ')).toContain(
        'Do nothing, and nothing is sent',
      )
    }
  }
})

describe('what was typed', () => {
  test('is text, never markup', () => {
    const { html } = withLetter({ body: 'a <b>bold</b> & <i' }, '<script>x')
    expect(html).not.toMatch(/<script>|<b>|<i\b/)
    expect(html).toContain('&lt;b&gt;')
  })

  test('is no link that could advertise to somebody else', () => {
    const advert = 'see https://casino.example/win or mail a@b.example'
    const { text, html } = withLetter(
      { subject: 'casino.example', body: advert },
      'www.casino.example',
    )
    for (const part of [text, html]) {
      expect(part).not.toMatch(/casino\.example/)
      expect(part).not.toContain('a@b')
    }
  })

  test('adds no header and turns no line round', () => {
    const { subject, text } = withLetter(
      {
        subject: 'x\r\nBcc: all@example.org\u202e',
        body: `one\r\ntwo\u202e\u2069 ${'word '.repeat(60)}`,
      },
      'Eve\r\nX: y\u2069',
    )
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/\r|\u202e/)
    for (const line of text.split('\n')) {
      expect(line.split('\u2068')).toHaveLength(line.split('\u2069').length)
    }
  })

  test('keeps its own lines and paragraphs', () => {
    const { text } = withLetter({ body: 'one\ntwo\n\nthree' })
    expect(text).toContain(
      '  \u2068one\u2069\n  \u2068two\u2069\n\n  \u2068three\u2069',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { renderMail, type RenderableMail } from '#emails/index.ts'
import { countryName } from '#app/i18n/format.ts'
import { languages, translate } from '#app/i18n/translate.ts'

type Confirm = Extract<
  RenderableMail,
  { kind: 'confirm-signature' | 'remind-signature' }
>

function aConfirmMail(over: Partial<Confirm> = {}): Confirm {
  return {
    kind: 'confirm-signature',
    language: 'en',
    petition: { action: 'Stop the trade', slug: 'stop' },
    signed: {
      name: 'Amal Khoury',
      country: 'DE',
      comment: 'My sister is a journalist.',
      showName: true,
      news: false,
    },
    confirmUrl: 'https://campaign.example/confirm/abc123',
    ownUrl: 'https://campaign.example/s/def456',
    code: 'ABCD-EFGH',
    codeUrl: 'https://campaign.example/confirm',
    validDays: 7,
    codeHours: 24,
    discreet: false,
    ...over,
  }
}

function withName(name: string, comment: string | null = null): Confirm {
  const mail = aConfirmMail()
  return { ...mail, signed: { ...mail.signed, name, comment } }
}

const alreadySigned = {
  kind: 'already-signed',
  language: 'en',
  petition: { action: 'Stop the trade', slug: 'stop' },
  ownUrl: 'https://campaign.example/s/def456',
  ownHours: 24,
  discreet: false,
} as const satisfies RenderableMail

describe.each(languages)('the mail that asks to confirm, in %s', (language) => {
  const props = aConfirmMail({ language })
  const { subject, text, html } = renderMail(props)

  test('holds the same links and the code in both parts', () => {
    for (const part of [text, html]) {
      expect(part).toContain(props.confirmUrl)
      expect(part).toContain(props.ownUrl)
      expect(part).toContain(props.codeUrl)
      expect(part).toContain(props.code)
    }
  })

  test('names the petition and shows what was signed', () => {
    expect(subject).toContain(props.petition.action)
    for (const part of [text, html]) {
      expect(part).toContain(props.petition.action)
      expect(part).toContain('Amal Khoury')
      expect(part).toContain('My sister is a journalist.')
    }
  })

  test('says its language and direction', () => {
    const dir = language === 'ar' ? 'rtl' : 'ltr'
    expect(html).toContain(`<html lang="${language}" dir="${dir}">`)
  })

  test('loads nothing and leads nowhere but to this site', () => {
    expect(html).not.toMatch(/<(img|link|script|style|iframe)/)
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
    for (const [, link] of links) {
      expect(link).toMatch(/^https:\/\/campaign\.example\//)
    }
  })
})

test('the reminder opens differently and holds the same link', () => {
  const first = renderMail(aConfirmMail())
  const reminder = renderMail(aConfirmMail({ kind: 'remind-signature' }))
  expect(reminder.subject).not.toBe(first.subject)
  expect(reminder.text).toContain('only reminder')
  expect(reminder.text).toContain('https://campaign.example/confirm/abc123')
})

test('a discreet mail names nothing in its subject; the code comes first', () => {
  const props = aConfirmMail({ discreet: true })
  const { subject, text, html } = renderMail(props)
  expect(subject).not.toContain(props.petition.action)
  expect(subject).not.toContain('Moratorium')
  for (const part of [text, html]) {
    const code = part.indexOf(props.code)
    expect(code).toBeLessThan(part.indexOf('campaign.example'))
    expect(code).toBeLessThan(part.indexOf(props.confirmUrl))
    expect(code).toBeLessThan(part.indexOf(props.petition.action))
  }
})

describe.each(languages)('mail to somebody at risk, in %s', (language) => {
  const kinds = ['confirm-signature', 'remind-signature'] as const
  test.each(kinds)('a %s repeats nothing that was typed', (kind) => {
    const props = aConfirmMail({ kind, language, discreet: true })
    const { text, html } = renderMail(props)
    expect(text.split('\n')[0]).toContain(props.code)
    for (const part of [text, html]) {
      expect(part).not.toContain('Amal')
      expect(part).not.toContain('journalist')
      expect(part).not.toContain(countryName(language, 'DE'))
      expect(part).not.toContain(translate(language, 'site.name'))
      expect(part).not.toContain(translate(language, 'mail.signed'))
      inOrder(part, [
        props.code,
        `${props.codeUrl}${part === text ? '\n' : '"'}`,
        props.confirmUrl,
        props.petition.action,
        translate(language, 'mail.notMe'),
        props.ownUrl,
        translate(language, 'mail.discreet.delete'),
      ])
    }
  })

  test.each(['own-page', 'already-signed'] as const)(
    'a %s says what it is about after the link',
    (kind) => {
      const props = { ...alreadySigned, kind, language, discreet: true }
      const { text, html } = renderMail(props)
      for (const part of [text, html]) {
        expect(part).not.toContain(translate(language, 'site.name'))
        inOrder(part, [
          '24',
          props.ownUrl,
          props.petition.action,
          translate(language, 'mail.discreet.delete'),
        ])
      }
    },
  )
})

function inOrder(text: string, parts: string[]) {
  const places = parts.map((part) => text.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
}

test('who has signed already learns that it counts once', () => {
  const { subject, text, html } = renderMail(alreadySigned)
  expect(subject).toBe('You have already signed: Stop the trade')
  expect(text).toContain('counts once')
  for (const part of [text, html]) {
    expect(part).toContain('https://campaign.example/s/def456')
    expect(part).toContain('24 hours')
  }
})

test('who asked for the link gets it, and learns how to ignore it', () => {
  const { subject, text, html } = renderMail({
    ...alreadySigned,
    kind: 'own-page',
  })
  expect(subject).toBe('Your signature: Stop the trade')
  for (const part of [text, html]) {
    expect(part).toContain('https://campaign.example/s/def456')
    expect(part).toContain('asked for the link')
    expect(part).toContain('nothing was changed')
  }
})

test('where it can be a risk its subject says nothing', () => {
  for (const kind of ['own-page', 'already-signed'] as const) {
    const mail = renderMail({ ...alreadySigned, kind, discreet: true })
    expect(mail.subject).toBe('A message for you')
  }
})

describe('what a person typed', () => {
  test('is text, never markup', () => {
    const name = '<script>alert(1)</script>'
    const { html } = renderMail(withName(name, '<b>bold</b> & "quoted"'))
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;')
  })

  test('cannot add a line, a header or a direction', () => {
    const name = 'Eve\r\nBcc: all@example.org\u202e\u2069\u2028gnirts'
    const { subject, text, html } = renderMail(withName(name))
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text.split('\n')[0]).toMatch(/^Hello \u2068Eve Bcc.*\u2069,$/)
    expect(text).not.toMatch(/\r|\u202e|\u2028/)
    expect(html).not.toMatch(/\u202e|\u2028/)
    expect(text.match(/\u2068/g)).toHaveLength(text.match(/\u2069/g)!.length)
  })

  test('is no link that could advertise to somebody else', () => {
    const advert =
      'see https://casino.example/win or casino.example, mail a@b.example'
    const { text, html } = renderMail(withName('www.casino.example', advert))
    for (const part of [text, html]) {
      expect(part).not.toMatch(/casino\.example/)
      expect(part).not.toContain('a@b')
    }
  })

  test('keeps its own lines in the comment', () => {
    const { text } = renderMail(withName('Eve', 'one\r\ntwo'))
    expect(text).toContain('    \u2068one\u2069\n    \u2068two\u2069')
  })
})

test('a subject is one line, whatever the petition is called', () => {
  const petition = { action: 'Stop\r\nBcc: x\u2029y\u202e', slug: 'stop' }
  for (const mail of [
    aConfirmMail({ petition }),
    { ...alreadySigned, petition },
  ]) {
    const { subject } = renderMail(mail)
    expect(subject).not.toMatch(/[\r\n\u2028\u2029\u202e]/)
    expect(subject).toContain('Stop Bcc: x y')
  }
})

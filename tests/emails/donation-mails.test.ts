import { describe, expect, test } from 'vitest'
import { renderMail, type RenderableMail } from '#emails/index.ts'
import { formatDay } from '#app/i18n/format.ts'
import { formatMoney } from '#app/i18n/money.ts'
import { languages, translate } from '#app/i18n/translate.ts'

type Mail<Kind> = Extract<RenderableMail, { kind: Kind }>
type DonationMail = Mail<
  'donation-receipt' | 'donation-refund' | 'renewal-failed'
>

const common = {
  language: 'en',
  name: 'Ada Lovelace',
  amountMinor: 1250,
  currency: 'EUR',
  isMonthly: false,
  isLive: true,
  receiver: 'Freie Wege e. V.',
  contact: 'money@campaign.example',
  ownUrl: `https://campaign.example/donate/own/${'x'.repeat(50)}`,
  ownDays: 100,
  canManage: false,
  discreet: false,
} as const
const paidAt = new Date('2026-11-23T23:30:00Z')
const paid = { ...common, number: '2026-000042', paidAt }
const monthly = { ...common, isMonthly: true, canManage: true }

const mails: Record<DonationMail['kind'], DonationMail> = {
  'donation-receipt': { kind: 'donation-receipt', ...paid },
  'donation-refund': { kind: 'donation-refund', ...paid, refundedMinor: 500 },
  'renewal-failed': {
    kind: 'renewal-failed',
    ...monthly,
    nextAttemptAt: new Date('2026-11-26T01:00:00Z'),
  },
}
const kinds = Object.keys(mails) as DonationMail['kind'][]
const cases = languages.flatMap((language) =>
  kinds.map((kind) => [kind, language] as const),
)

/** Both parts without markup and line breaks. */
function parts(mail: DonationMail): string[] {
  const { text, html } = renderMail(mail)
  const plain = html.replace(/<[^>]*>/g, ' ')
  return [text, plain].map((part) => oneLine(part))
}

function oneLine(text: string): string {
  return text.replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' ')
}

describe.each(cases)('a %s in %s', (kind, language) => {
  const mail = { ...mails[kind], language }

  test('tells its reader the same in both parts', () => {
    for (const part of parts(mail)) {
      expect(part).toContain('Ada Lovelace')
      expect(part).toContain('Freie Wege e. V.')
      expect(part).toContain('money@campaign.example')
      expect(part).toContain(oneLine(formatMoney(language, mail)))
      expect(part).toContain(mail.ownUrl)
    }
  })

  test('says its language and direction', () => {
    const dir = language === 'ar' ? 'rtl' : 'ltr'
    const { html } = renderMail(mail)
    expect(html).toContain(`<html lang="${language}" dir="${dir}">`)
  })

  test('loads nothing and leads nowhere but to the page of one’s own', () => {
    const { html } = renderMail(mail)
    expect(html).not.toMatch(/<(img|link|script|style|iframe)/)
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)]
    expect(links.map(([, link]) => link)).toEqual([mail.ownUrl, mail.ownUrl])
  })

  test('to somebody at risk names no campaign and nobody', () => {
    const discreet = { ...mail, discreet: true }
    expect(renderMail(discreet).subject).toBe(
      translate(language, 'mail.discreet.already'),
    )
    for (const part of parts(discreet)) {
      expect(part).not.toContain('Ada')
      expect(part).not.toContain(translate(language, 'site.name'))
      // What a receipt needs stays, after what a screen shows of a new mail.
      const places = [
        '100',
        mail.ownUrl,
        oneLine(formatMoney(language, mail)),
        translate(language, 'mail.discreet.delete'),
      ].map((piece) => part.indexOf(formatted(piece, language)))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(part).toContain('Freie Wege e. V.')
    }
  })
})

/** A bare number as a sentence of the language writes it. */
function formatted(piece: string, language: (typeof languages)[number]) {
  return piece === '100'
    ? new Intl.NumberFormat(language).format(100)
    : oneLine(piece)
}

describe('a receipt', () => {
  test.each(languages)('in %s has number and UTC day', (language) => {
    const mail = { ...mails['donation-receipt'], language }
    const day = formatDay(language, paidAt)
    expect(day).toMatch(/23|٢٣/)
    expect(renderMail(mail).subject).toContain(day)
    for (const part of parts(mail)) {
      expect(part).toContain('2026-000042')
      expect(part).toContain(day)
    }
  })

  test('says once or every month, and only then how to change it', () => {
    const change = translate('en', 'mail.donation.own.manage')
    for (const part of parts(mails['donation-receipt'])) {
      expect(part).toContain('Given: once')
      expect(part).not.toContain(change)
    }
    for (const part of parts({ ...mails['donation-receipt'], ...monthly })) {
      expect(part).toContain('Given: every month')
      expect(part).toContain(change)
    }
  })

  test('where no money moved says so and speaks of no statement', () => {
    const tryOut = translate('en', 'mail.donation.tryOut')
    const statement = translate('en', 'mail.donation.receipt.statement')
    for (const part of parts(mails['donation-receipt'])) {
      expect(part).not.toContain(tryOut)
      expect(part).toContain(statement)
    }
    for (const part of parts({ ...mails['donation-receipt'], isLive: false })) {
      expect(part).toContain(tryOut)
      expect(part).not.toContain(statement)
    }
  })

  test('without a contact offers no certificate', () => {
    const nobody = { receiver: null, contact: null }
    const ask = translate('en', 'mail.donation.receipt.certificate')
    for (const part of parts(mails['donation-receipt'])) {
      expect(part).toContain(ask)
    }
    for (const part of parts({ ...mails['donation-receipt'], ...nobody })) {
      expect(part).not.toContain(ask)
      expect(part).not.toMatch(/Received by|Questions|null/)
    }
  })
})

test.each(languages)('a refund in %s says how much goes back', (language) => {
  const mail = { ...mails['donation-refund'], language }
  const back = formatMoney(language, { amountMinor: 500, currency: 'EUR' })
  for (const part of parts(mail)) {
    expect(part).toContain(oneLine(back))
    expect(part).toContain('2026-000042')
  }
})

describe('a month that failed', () => {
  const failed = mails['renewal-failed'] as Mail<'renewal-failed'>
  const mend = translate('en', 'mail.donation.failed.mend')

  test('is tried again on a day, where that is known', () => {
    for (const part of parts(failed)) {
      expect(part).toContain('tries again on 26 November 2026')
      expect(part).toContain(mend)
    }
    for (const part of parts({ ...failed, nextAttemptAt: null })) {
      expect(part).not.toContain('tries again')
      expect(part).toContain(mend)
    }
  })

  test('is the last one when nothing goes on', () => {
    for (const part of parts({ ...failed, canManage: false })) {
      expect(part).toContain('Your monthly gift has ended')
      expect(part).not.toContain('tries again')
      expect(part).not.toContain(mend)
    }
  })
})

describe('a name that was typed elsewhere', () => {
  test('is text, never markup', () => {
    const { html } = renderMail({
      ...mails['donation-receipt'],
      name: '<script>x</script>',
      receiver: 'A <b>& B',
    })
    expect(html).not.toMatch(/<script>|<b>/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('A &lt;b&gt;&amp; B')
  })

  test('is no link, adds no line and turns none round', () => {
    const name = 'www.casino.example\r\n\r\nWin\u202e\u2069 a@b.example'
    const { text, html } = renderMail({ ...mails['donation-receipt'], name })
    for (const part of [text, html]) {
      expect(part).not.toMatch(/casino\.example|a@b|\r|\u202e/)
    }
    for (const line of text.split('\n')) {
      expect(line.split('\u2068')).toHaveLength(line.split('\u2069').length)
    }
  })

  test.each([null, '', ' \u202e '])('%j is no name', (name) => {
    const { text } = renderMail({ ...mails['donation-receipt'], name })
    expect(text).toMatch(/^Hello,\n/)
  })
})

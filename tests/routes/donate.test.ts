import { beforeEach, describe, expect, test } from 'vitest'
import {
  resumeDonations,
  setGoal,
  stopDonations,
} from '#app/features/donations/control.server.ts'
import { CURRENCIES } from '#app/features/donations/currencies.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Payments } from '#app/payments.ts'
import { addContent } from '#db/seed/seed.ts'
import { insertDonation } from '#tests/support/donated.ts'
import { headingOf, linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { useStandIn } from '#tests/support/stand-in.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const services = useServices()
const web = useWeb(services)
useStandIn(services)
let payments: Payments

beforeEach(async () => {
  payments ??= services.payments!
  services.payments = payments
  services.contacts = undefined
  await resumeDonations(services)
  await services.db.deleteFrom('donation').execute()
})

/** What a person fills in to give 25 euros. */
const aGift = {
  currency: 'EUR',
  country: '',
  interval: 'once',
  amount: '2500',
  other: '',
}

const key = (name: string) => translate('en', name as 'donate.busy')
const at = (path: string, headers = {}) => visit(web.origin + path, { headers })
const give = (fields: Record<string, string>, path = '/donate') =>
  post(web.origin + path, fields)
const stored = () => services.db.selectFrom('donation').selectAll().execute()
const main = (html: string) => html.split('<main')[1]!.split('</main')[0]!

describe('the form', () => {
  test.each([
    ['en-GB,en;q=0.9', 'GBP'],
    ['zh-Hant-JP', 'JPY'],
    ['de-CH;q=0.9, en-US', 'CHF'],
    ['en', 'USD'],
    ['en-XX', 'USD'],
    ['nonsense-'.repeat(99), 'USD'],
  ])('for a browser set to %s shows %s', async (accepted, currency) => {
    const answer = await at('/donate', { 'Accept-Language': accepted })
    expect(shown(answer.text, 'currency')).toBe(currency)
    // Stored is only what somebody chose.
    expect(shown(answer.text, 'country')).toBe('')
    expect(answer.headers.vary).toContain('Accept-Language')
  })

  test('warns in a country that the findings name', async () => {
    const name = { country: 'Morocco' }
    const warning = translate('en', 'donate.safety.here', name)
    expect(textOf((await at('/donate?country=MA')).text)).toContain(warning)
    const { text } = await at('/donate?country=GB')
    expect(textOf(text)).not.toContain(warning.slice(0, 17))
  })

  test('offers the amounts of the currency of a country, and keeps how often', async () => {
    const { status, text } = await at('/donate?country=JP&interval=monthly')
    expect(status).toBe(200)
    expect(headingOf(text)).toBe(key('donate.heading'))
    for (const amount of ['¥1,000', '¥3,000', '¥5,000', '¥10,000', '¥800']) {
      expect(textOf(text)).toContain(amount)
    }
    const [toChoose, toGive] = tags(text, 'form')
    expect(toChoose).toMatchObject({ action: '/donate' })
    expect(toChoose).not.toHaveProperty('method')
    expect(toGive).toMatchObject({ method: 'post', action: '/donate' })
    expect(checked(text)).toEqual({ interval: 'monthly' })
    expect(shown(text, 'currency')).toBe('JPY')
    const others = linksOf(text).filter((href) => href.includes('currency='))
    expect(others).toHaveLength(Object.keys(CURRENCIES).length)
    for (const href of others) {
      expect(href).toMatch(/^\/donate\?currency=[A-Z]{3}&country=JP&.*monthly$/)
    }
  })

  test('leads to the page of the provider, and stores no name', async () => {
    const fields = { ...aGift, country: 'FR', interval: 'monthly' }
    const { status, headers } = await give(fields)
    expect(status).toBe(303)
    expect(headers['cache-control']).toBe('no-store')
    const { origin } = new URL(headers.location!)
    expect(payments.formTargets).toContain(origin)
    expect(await stored()).toMatchObject([
      {
        amount_minor: 2_500,
        currency: 'EUR',
        country: 'FR',
        is_monthly: true,
        state: 'created',
      },
    ])
  })

  test.each([
    ['amount', { amount: '' }, 'problem.gift.none'],
    ['amount', { amount: '1' }, 'problem.gift.none'],
    ['other', { amount: 'other', other: 'ten' }, 'problem.gift.unreadable'],
    ['other', { amount: 'other', other: '1,500' }, 'problem.gift.ambiguous'],
    ['other', { amount: 'other', other: '1.501' }, 'problem.gift.ambiguous'],
    ['other', { amount: 'other', other: '12.3456' }, 'problem.gift.fraction'],
    ['other', { amount: '', other: '0.50' }, 'problem.gift.too-small'],
    ['other', { amount: 'other', other: '99999' }, 'problem.gift.too-large'],
    ['interval', { interval: 'weekly' }, 'problem.gift.interval'],
    ['currency', { currency: 'XXX' }, 'problem.gift.currency'],
  ])('says what is wrong with %s: %o', async (field, wrong, problem) => {
    const typed: Record<string, string> = { ...aGift, ...wrong }
    const { status, headers, text } = await give(typed)
    expect(status).toBe(422)
    expect(headers['cache-control']).toBe('no-store')
    const sentence = key(problem)
    const [summary] = text.split('role="alert"')[1]!.split('</div>')
    expect(textOf(summary!)).toContain(sentence)
    expect(textOf(summary!)).toContain(key('donate.nothingCharged'))
    expect(linksOf(summary!)).toEqual([`#${field}`])
    expect(tags(text, '*').some(({ id }) => id === field)).toBe(true)
    const beside = text.split(`id="${field}-problem"`)
    expect(beside).toHaveLength(2)
    expect(textOf(`<p${beside[1]!.split('</p>')[0]!}`)).toContain(sentence)
    expect(shown(text, 'other')).toBe(typed.other ?? '')
    expect(await stored()).toEqual([])
  })

  test('is kept as it was when it comes back', async () => {
    const other = '"><script>alert(1)</script>'
    const typed = { currency: 'CHF', country: 'LI', interval: 'monthly' }
    const { text } = await give({ ...typed, amount: 'other', other })
    expect(text).not.toContain('<script>alert')
    expect(shown(text, 'other')).toBe(other)
    expect(checked(text)).toEqual({ interval: 'monthly', amount: 'other' })
    expect(shown(text, 'currency')).toBe('CHF')
    expect(main(text)).toContain('<option value="LI" selected="">')
    expect(textOf(text)).toContain('CHF 25')
  })

  test('in doubt says only that nothing was charged', async () => {
    const { status, headers, text } = await give({ ...aGift, website: 'x' })
    expect(status).toBe(503)
    expect(headers['cache-control']).toBe('no-store')
    expect(textOf(main(text))).toContain(key('donate.busy'))
    expect(checked(text)).toEqual({ interval: 'once', amount: '2500' })
    expect(await stored()).toEqual([])
  })

  test('takes an amount in the digits of the reader', async () => {
    const { status } = await give(
      { ...aGift, amount: 'other', other: '٢٥' },
      '/donate',
    )
    expect(status).toBe(303)
    expect(await stored()).toMatchObject([{ amount_minor: 2_500 }])
  })

  test('says that no money moves, and who receives it', async () => {
    const trying = textOf(main((await at('/donate')).text))
    expect(trying).toContain(key('donate.standIn'))
    expect(trying).toContain(key('donate.who.tryOut'))
    services.contacts = { organisation: 'Campaign <Test> e.V.' }
    services.payments = { ...payments, isStandIn: false }
    const real = textOf(main((await at('/donate')).text))
    expect(real).not.toContain(key('donate.standIn'))
    expect(real).toContain('Campaign <Test> e.V.')
  })

  test('is there again after somebody left without paying', async () => {
    const { text } = await at(
      '/donate/cancelled?currency=GBP&country=GB&interval=monthly&amount=5000',
    )
    expect(headingOf(text)).toBe(key('donate.cancelled.heading'))
    expect(checked(text)).toEqual({ interval: 'monthly', amount: '5000' })
    expect(shown(text, 'currency')).toBe('GBP')
  })
})

describe('where forms may lead', () => {
  const policyAt = async (path: string) =>
    (await at(path)).headers['content-security-policy'] as string
  const formsIn = (policy: string) =>
    policy.split('; ').find((part) => part.startsWith('form-action'))

  test('from the pages to give on: to the provider', async () => {
    const targets = `form-action 'self' ${payments.formTargets.join(' ')}`
    for (const path of ['/donate', '/donate/cancelled']) {
      const policy = await policyAt(path)
      expect([path, formsIn(policy)]).toEqual([path, targets])
      expect(policy.replace(targets, "form-action 'self'")).toBe(
        await policyAt('/about'),
      )
    }
  })

  test('from all other pages: nowhere but here', async () => {
    await addContent(services.db, new Date())
    for (const path of [
      ...['/', '/privacy', '/petitions/moratorium', '/s', '/write/de'],
      ...['/donate/thanks', '/no-such-page'],
    ]) {
      expect([path, formsIn(await policyAt(path))]).toEqual([
        path,
        "form-action 'self'",
      ])
    }
  })
})

describe('while nobody can give', () => {
  const asOthers = { 'X-Forwarded-For': '192.0.2.1' }

  test('since it is not set up, the page offers other ways', async () => {
    services.payments = undefined
    const { status, text } = await at('/donate', asOthers)
    expect(status).toBe(200)
    expect(textOf(text)).toContain(key('donate.notOpen'))
    expect(tags(text, 'form')).toEqual([])
    expect(linksOf(main(text))).toEqual(['/petitions', '/write', '/check'])
    expect(text).not.toContain('STRIPE_')
  })

  test('who sits at the machine is told what to set', async () => {
    services.payments = undefined
    const { text } = await at('/donate')
    expect(textOf(text)).toContain('STRIPE_SECRET_KEY')
    expect(textOf(text)).toContain('STRIPE_WEBHOOK_SECRET')
  })

  test('a post is answered with the same page, and stores nothing', async () => {
    services.payments = undefined
    const notSetUp = await give(aGift)
    expect(notSetUp.status).toBe(503)
    expect(textOf(notSetUp.text)).toContain(key('donate.notOpen'))
    services.payments = payments
    await stopDonations(services, 'a secret reason')
    const stopped = await give(aGift)
    expect(stopped.status).toBe(503)
    expect(textOf(stopped.text)).toContain(key('donate.stopped'))
    expect(stopped.text).not.toContain('a secret reason')
    expect(await stored()).toEqual([])
  })

  test('the page where somebody came back to has no form either', async () => {
    await stopDonations(services, 'x')
    const { text } = await at('/donate/cancelled')
    expect(tags(text, 'form')).toEqual([])
    expect(textOf(text)).toContain(key('donate.stopped'))
  })
})

describe('what was given', () => {
  async function gifts(count: number, currency: string, amount_minor: number) {
    const paid_at = new Date('2026-10-05T12:00:00Z')
    await Promise.all(
      Array.from({ length: count }, () =>
        insertDonation(services, {
          ...{ currency, amount_minor, paid_at },
          livemode: false,
        }),
      ),
    )
  }

  test('is told by month and currency, small numbers together', async () => {
    await gifts(12, 'EUR', 2_500)
    await gifts(7, 'USD', 3_333)
    await gifts(4, 'CHF', 7_777)
    await stopDonations(services, 'x')
    const { text } = await at('/donate')
    const words = textOf(main(text))
    expect(words).toContain('23 gifts in all')
    expect(words).toMatch(/October 2026 12 €300 October 2026 11 too few/)
    expect(words).not.toMatch(/[$]|CHF|3,333|7,777/)
  })

  test('is not told before there is anything', async () => {
    const { text } = await at('/donate')
    expect(textOf(text)).not.toContain(key('donate.totals'))
    expect(text).not.toMatch(/<(table|progress)/)
  })

  test('stands beside the goal, if there is one', async () => {
    await setGoal(services, { amountMinor: 500_000, currency: 'EUR' })
    const { text } = await at('/donate')
    expect(textOf(text)).toContain('At least €0 of €5,000: 0%')
    expect(tags(text, 'progress')).toMatchObject([{ value: '0', max: '100' }])
    await setGoal(services, null)
  })
})

test('after signing the page leads to it, and tells nothing of who signed', async () => {
  await addContent(services.db, new Date())
  const thanks = await at('/petitions/moratorium/thanks')
  const links = linksOf(main(thanks.text)).filter((to) => /donate/.test(to))
  expect(links).toEqual(['/donate'])
  for (const path of ['/petitions/moratorium', '/petitions/moratorium/sign']) {
    expect(linksOf(main((await at(path)).text)).join()).not.toMatch(/donate/)
  }
})

/** The radio buttons that are chosen, by name. */
function checked(html: string): Record<string, string> {
  const radios = tags(html, 'input').filter(({ type }) => type === 'radio')
  return Object.fromEntries(
    radios
      .filter((radio) => 'checked' in radio)
      .map(({ name, value }) => [name!, value!]),
  )
}

import { beforeEach, describe, expect, test } from 'vitest'
import {
  OWN_LINK_DAYS,
  ownToken,
} from '#app/features/donations/own-link.server.ts'
import { translate } from '#app/i18n/translate.ts'
import type { Payments } from '#app/payments.ts'
import { insertDonation, insertSubscription } from '#tests/support/donated.ts'
import { headingOf, linksOf, tags, textOf } from '#tests/support/html.ts'
import { useServices } from '#tests/support/services.ts'
import { paymentsOver, useStandIn } from '#tests/support/stand-in.ts'
import { post, visit } from '#tests/support/visit.ts'
import { useWeb } from '#tests/support/web.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const CARD = '4242424242424242'
const DEBIT = 'AT611904300234573201'

const services = useServices()
const web = useWeb(services)
const { standIn } = useStandIn(services)
let payments: Payments

beforeEach(() => {
  payments ??= services.payments!
  services.payments = payments
  services.contacts = { organisation: 'Org e.V.', contact: 'give@org.example' }
  services.sourceUrl = 'https://code.example/source'
})

/** The provider, while something else answers at its address. */
function away(): Payments {
  const fetch = async () => new Response('', { status: 400 })
  return paymentsOver({ ...standIn, fetch })
}

const key = (name: string) => translate('en', name as 'donate.busy')
const at = (path: string) => visit(web.origin + path)
const main = (html: string) => html.split('<main')[1]!.split('</main')[0]!

/** Gives 25 euros; `pay` is what the donor does on the provider's page. */
async function give(interval: 'once' | 'monthly' = 'once') {
  const fields = { currency: 'EUR', country: 'FR', interval, amount: '2500' }
  const { headers } = await post(`${web.origin}/donate`, fields)
  const id = new URL(headers.location!).pathname.split('/').at(-1)!
  const pay = (card: string) =>
    standIn.acts.pay(id, {
      ...{ card, email: 'ada@example.org', name: 'Ada', country: 'FR' },
    })
  return { pay, path: `/donate/thanks?session_id=${id}` }
}

describe('after paying', () => {
  const wordsAt = async (path: string) => {
    const { status, headers, text } = await at(path)
    expect([path, status]).toEqual([path, 200])
    expect(headers['cache-control']).toBe('no-store')
    return { heading: headingOf(text), words: textOf(main(text)), text }
  }

  test.each(['once', 'monthly'] as const)(
    'it thanks (%s)',
    async (interval) => {
      const { pay, path } = await give(interval)
      pay(CARD)
      const { heading, words } = await wordsAt(path)
      expect(heading).toBe(key('donate.thanks.paid'))
      const isMonthly = interval === 'monthly'
      expect(words).toContain(
        isMonthly ? 'You give €25 every month.' : 'You gave €25.',
      )
      expect(words.includes(key('donate.thanks.manage'))).toBe(isMonthly)
    },
  )

  test('a debit is on its way', async () => {
    const { pay, path } = await give()
    pay(DEBIT)
    const { heading, words } = await wordsAt(path)
    expect(heading).toBe(key('donate.thanks.processing'))
    expect(words).not.toContain('You gave')
  })

  test('who did not pay finds the form as it was', async () => {
    const { path } = await give('monthly')
    const { heading, words, text } = await wordsAt(path)
    expect(heading).toBe(key('donate.thanks.not-completed'))
    expect(words).toContain(key('donate.nothingCharged'))
    const [again] = linksOf(main(text))
    const form = (await at(again!)).text
    const chosen = tags(form, 'input').filter((radio) => 'checked' in radio)
    expect(chosen.map(({ value }) => value)).toEqual(['monthly', '2500'])
  })

  test('what cannot be known is said to be in doubt', async () => {
    const { pay, path } = await give()
    pay(CARD)
    services.payments = away()
    const { heading, words } = await wordsAt(path)
    expect(heading).toBe(key('donate.thanks.in-doubt'))
    expect(words).not.toMatch(/€|Thank/)
  })

  test.each([
    '',
    '?session_id=',
    '?session_id=cs_test_0000000000000000',
    '?session_id=%00',
    `?session_id=cs_test_${'a'.repeat(3_000)}`,
    '?session_id={CHECKOUT_SESSION_ID}',
  ])('a payment that is none of ours is a 404: case %#', async (query) => {
    const { status, headers, text } = await at(`/donate/thanks${query}`)
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(headingOf(text)).toBe(key('donate.thanks.unknown'))
    expect(textOf(text)).not.toMatch(/cs_test|aaaa/)
  })
})

describe('the page of a gift', () => {
  type Given = Parameters<typeof insertDonation>[1]
  const tokenOf = async (given: Given = {}) => {
    const row = { livemode: false, country: 'FR', ...given }
    return ownToken(services, (await insertDonation(services, row)).id)
  }
  /** A monthly gift that the provider knows. */
  async function monthly(): Promise<string> {
    const { pay } = await give('monthly')
    pay(CARD)
    const paid = standIn
      .events()
      .findLast(({ type }) => type === 'checkout.session.completed')!
    const { subscription, customer } = paid.data.object
    const subscription_id = await insertSubscription(services, {
      id: subscription as string,
      customer_id: customer as string,
      livemode: false,
    })
    return tokenOf({ subscription_id, is_monthly: true })
  }

  test('says what became of it, and leads nowhere else', async () => {
    const token = await tokenOf({
      ...{ number: '2026-000123', state: 'partly-refunded' },
      ...{ paid_at: new Date('2026-11-20T10:00:00Z'), refunded_minor: 550 },
    })
    const { status, headers, text } = await at(`/donate/own/${token}`)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
    })
    const words = textOf(main(text))
    for (const said of [
      ...['€25', '€5.50', '20 November 2026', '2026-000123', 'Org e.V.'],
      key('donate.state.partly-refunded'),
    ]) {
      expect(words).toContain(said)
    }
    expect(tags(text, 'form')).toEqual([])
    expect(linksOf(text).filter((href) => /^https?:/.test(href))).toEqual([])
  })

  test.each([
    ...['created', 'processing', 'paid', 'refunded', 'disputed', 'lost'],
    ...['failed', 'expired'],
  ] as const)('says the state: %s', async (state) => {
    const isPaid = /^(paid|refunded|disputed|lost)$/.test(state)
    const token = await tokenOf({ state, ...(!isPaid && { paid_at: null }) })
    const { text } = await at(`/donate/own/${token}`)
    expect(textOf(main(text))).toContain(key(`donate.state.${state}`))
  })

  test('leads on to change or cancel a monthly gift', async () => {
    const token = await monthly()
    const { text } = await at(`/donate/own/${token}`)
    expect(textOf(main(text))).toContain(key('donate.own.submit'))
    expect(tags(text, 'form')).toMatchObject([{ method: 'post' }])
    const { status, headers } = await post(`${web.origin}/donate/own/${token}`)
    expect(status).toBe(303)
    expect(headers['cache-control']).toBe('no-store')
    const { origin } = new URL(headers.location!)
    expect(payments.formTargets).toContain(origin)
  })

  test('lets a form lead to the provider, and nowhere else', async () => {
    const token = await tokenOf()
    const { headers } = await at(`/donate/own/${token}`)
    const policy = headers['content-security-policy'] as string
    expect(policy).toContain(
      `form-action 'self' ${payments.formTargets.join(' ')};`,
    )
  })

  test('says calmly that the provider does not answer', async () => {
    const token = await monthly()
    services.payments = away()
    const { status, text } = await post(`${web.origin}/donate/own/${token}`)
    expect(status).toBe(503)
    expect(headingOf(text)).toBe(key('donate.own.heading'))
    expect(textOf(main(text))).toContain(key('donate.own.away'))
  })

  test('has nothing to change where the gift was single, or has ended', async () => {
    const subscription_id = await insertSubscription(services, {
      ...{ livemode: false, state: 'cancelled' },
      ended_at: new Date('2026-10-02T00:00:00Z'),
    })
    const ended = await tokenOf({ subscription_id, is_monthly: true })
    const { text } = await at(`/donate/own/${ended}`)
    expect(textOf(main(text))).toContain('Ended on 2 October 2026')
    expect(tags(text, 'form')).toEqual([])
    const url = `${web.origin}/donate/own/${await tokenOf()}`
    expect((await post(url)).status).toBe(503)
  })

  test('with a link that is too old says how to get on', async () => {
    const token = await tokenOf()
    const { now } = services
    const later = now().getTime() + (OWN_LINK_DAYS + 1) * DAY_MS
    services.now = () => new Date(later)
    for (const answer of [
      await at(`/donate/own/${token}`),
      await post(`${web.origin}/donate/own/${token}`),
    ]) {
      expect(answer.status).toBe(410)
      expect(headingOf(answer.text)).toBe(key('donate.own.tooOld.heading'))
      expect(linksOf(main(answer.text))).toEqual(['mailto:give@org.example'])
    }
    services.now = now
  })

  test.each(['x', '%00', 'a'.repeat(50), 'a'.repeat(3_000)])(
    'with a link that opens nothing is a calm 404: case %#',
    async (token) => {
      const url = `${web.origin}/donate/own/${token}`
      for (const { status, text } of [await visit(url), await post(url)]) {
        expect(status).toBe(404)
        expect(headingOf(text)).toBe(key('own.unknown.heading'))
        expect(textOf(main(text))).toContain(key('donate.own.unknown'))
      }
    },
  )
})

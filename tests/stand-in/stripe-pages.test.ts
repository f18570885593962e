import { describe, expect, test } from 'vitest'
import { headingOf, linksOf, shown, tags, textOf } from '#tests/support/html.ts'
import { paymentsOver } from '#tests/support/stand-in.ts'
import { post, visit } from '#tests/support/visit.ts'
import { aCheckout, anOrder, aPortal, payer, start } from './running.ts'
import { createStandIn } from './stripe/create.ts'
import { MARK } from './stripe/layout.ts'

const CANCEL_URL = anOrder().cancelUrl
const DECLINED = '4000000000000002'
const POOR = '4000000000009995'
const SECURE = '4000002760003184'
const DEBIT = 'AT611904300234573201'
const ROGUE = `"><script>alert(1)</script>&amp;'`

test('every page is marked, without scripts and without strangers', async () => {
  const { apiBase, portal, url, payments, pay } = await aPortal()
  const open = await payments.openCheckout(anOrder())
  const bank = await post(open.url, { ...payer, card: SECURE })
  const answers = [
    bank,
    await pay(),
    await visit(open.url),
    await visit(url),
    await visit(portal),
    await visit(`${apiBase}/stand-in`),
    await visit(`${apiBase}/nothing`),
    await visit(`${apiBase}/c/pay/cs_test_unknown`),
    await visit(`${apiBase}/p/session/bps_unknown`),
    await post(`${apiBase}/stand-in`, { wish: 'unknown' }),
    await post(`${apiBase}/stand-in`, { wish: 'dispute', id: 'pi_unknown' }),
  ]
  for (const { text, headers, status } of answers) {
    expect(textOf(text)).toContain(MARK)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).not.toMatch(/<script|style=|<style| on\w+=/)
    expect(status).toBeLessThan(500)
  }
  expect(answers.map(({ status }) => status).slice(0, 6)).toEqual(
    Array(6).fill(200),
  )
  const css = await visit(`${apiBase}/style.css`)
  expect(css.headers['content-type']).toMatch(/^text\/css/)
})

describe('paying', () => {
  test('the page says how much, how often, what for', async () => {
    const once = await visit((await aCheckout()).url)
    expect(textOf(once.text)).toContain('€10.00 once A gift to Moratorium')
    expect(linksOf(once.text)).toEqual([CANCEL_URL])
    const order = { isMonthly: true, currency: 'JPY', amountMinor: 1_500 }
    const monthly = await visit((await aCheckout(order)).url)
    expect(textOf(monthly.text)).toContain('¥1,500 every month')
  })

  test('a good card leads to the page after success', async () => {
    const { pay, session, thanks, url } = await aCheckout()
    const { status, headers } = await pay()
    expect(status).toBe(303)
    expect(headers.location).toBe(thanks)
    expect(await session()).toMatchObject({ status: 'complete', isPaid: true })

    const again = await visit(url)
    expect(headingOf(again.text)).toBe('This was paid already')
    expect(linksOf(again.text)).toEqual([thanks])
  })

  test.each([
    [DECLINED, 'Your card was declined.'],
    [POOR, 'Your card has insufficient funds.'],
  ])('after a decline of %s nothing typed is lost', async (card, sentence) => {
    const { pay, session, thanks } = await aCheckout()
    const answer = await pay({ card, name: 'Ada <3' })
    expect(answer.status).toBe(402)
    expect(textOf(answer.text)).toContain(sentence)
    expect(shown(answer.text, 'email')).toBe(payer.email)
    expect(shown(answer.text, 'name')).toBe('Ada <3')
    expect(shown(answer.text, 'country')).toBe('GB')
    const chosen = tags(answer.text, 'input').filter((one) => 'checked' in one)
    expect(chosen.map(({ value }) => value)).toEqual([card])
    expect(await session()).toMatchObject({ status: 'open' })

    expect((await pay()).headers.location).toBe(thanks)
  })

  test('a number that is no test card’s is refused', async () => {
    const { pay, session } = await aCheckout()
    const answer = await pay({ card: '4111111111111111' })
    expect(answer.status).toBe(402)
    expect(answer.text).toContain('Your card number is incorrect.')
    expect(await session()).toMatchObject({ status: 'open' })
  })

  test.each(['email', 'name', 'country', 'card'])(
    'without %s nothing is paid',
    async (field) => {
      const { pay, session } = await aCheckout()
      const answer = await pay({ [field]: ' ' })
      expect(answer.status).toBe(422)
      expect(tags(answer.text, 'p').filter(({ role }) => role)).toHaveLength(1)
      expect(await session()).toMatchObject({ status: 'open' })
    },
  )

  test('the bank asks, and takes yes for an answer', async () => {
    const { pay, session, thanks } = await aCheckout()
    const asked = await pay({ card: SECURE })
    expect(asked.status).toBe(200)
    expect(headingOf(asked.text)).toBe('Your bank asks')
    expect(await session()).toMatchObject({ isPaid: false })
    const done = await pay({ card: SECURE, bank: 'complete' })
    expect(done.headers.location).toBe(thanks)
    expect(await session()).toMatchObject({ isPaid: true })
  })

  test('the bank asks, and takes no for an answer', async () => {
    const { pay, session } = await aCheckout()
    const asked = await pay({ card: SECURE })
    expect(shown(asked.text, 'email')).toBe(payer.email)
    const failed = await pay({ card: SECURE, bank: 'fail' })
    expect(failed.status).toBe(402)
    expect(textOf(failed.text)).toContain('unable to authenticate')
    expect(shown(failed.text, 'email')).toBe(payer.email)
    expect(await session()).toMatchObject({ status: 'open', isPaid: false })
  })

  test('a bank that nobody asked is told nothing', async () => {
    const { pay, session } = await aCheckout()
    const answer = await pay({ bank: 'complete' })
    expect(answer.status).toBe(409)
    expect(await session()).toMatchObject({ status: 'open', isPaid: false })
  })

  test('a debit goes on its way', async () => {
    const { pay, session, thanks } = await aCheckout()
    expect((await pay({ card: DEBIT })).headers.location).toBe(thanks)
    expect(await session()).toMatchObject({ status: 'complete', isPaid: false })
  })

  test('nobody pays on an expired page', async () => {
    const { standIn, url, pay, session } = await aCheckout()
    standIn.advance(61 * 60 * 1000)
    const { text } = await visit(url)
    expect(headingOf(text)).toBe('This page has expired')
    expect(linksOf(text)).toEqual([CANCEL_URL])
    expect(headingOf((await pay()).text)).toBe('This page has expired')
    expect(await session()).toMatchObject({ status: 'expired' })
  })

  test('what expired meanwhile is seen at once', async () => {
    let now = new Date()
    const standIn = createStandIn({ now: () => now })
    const { url } = await paymentsOver(standIn).openCheckout(anOrder())
    now = new Date(now.getTime() + 61 * 60 * 1000)
    const page = await standIn.fetch(new Request(url))
    expect(headingOf(await page.text())).toBe('This page has expired')
  })

  test('a page that never was is not found', async () => {
    const { apiBase } = await start()
    for (const path of ['/c/pay/cs_test_no', '/p/session/bps_no', '/c/pay/']) {
      expect((await visit(apiBase + path)).status).toBe(404)
      expect((await post(apiBase + path, payer)).status).toBe(404)
    }
  })

  test('what was typed or named is no markup', async () => {
    const { pay } = await aCheckout({ product: ROGUE })
    const rogue = { card: ROGUE, email: ROGUE, name: ROGUE, country: ROGUE }
    for (const fields of [{ ...rogue, card: DECLINED }, rogue]) {
      const { text } = await pay(fields)
      expect(text).not.toContain('<script')
      expect(shown(text, 'name')).toBe(ROGUE)
      expect(textOf(text)).toContain(ROGUE)
    }
  })
})

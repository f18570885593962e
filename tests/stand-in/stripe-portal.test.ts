import { expect, test } from 'vitest'
import { linksOf, tags, textOf } from '#tests/support/html.ts'
import { post, visit } from '#tests/support/visit.ts'
import { anOrder, aPortal, payer } from './running.ts'

const LATER = '4000000000000341'

test('lists gifts and payments and leads back', async () => {
  const { portal } = await aPortal()
  const { text } = await visit(portal)
  expect(textOf(text)).toMatch(/€10\.00 every month – next payment on \d{4}/)
  expect(textOf(text)).toMatch(/\d{4}-\d\d-\d\d: €10\.00, paid/)
  expect(linksOf(text)).toEqual(['http://127.0.0.1:9/gift'])
})

test('ends a gift with the period', async () => {
  const { portal, wish, find } = await aPortal()
  const { status, headers } = await wish('cancel-later')
  expect(status).toBe(303)
  expect(new URL(headers.location!, portal).href).toBe(portal)
  expect(await find()).toMatchObject({
    status: 'active',
    cancelsAt: expect.any(Date),
  })
  const { text } = await visit(portal)
  expect(text).toContain('ends on')
  expect(text).not.toContain('Cancel at the end')
})

test('ends a gift now', async () => {
  const { portal, wish, find } = await aPortal()
  await wish('cancel-now')
  expect(await find()).toMatchObject({ status: 'cancelled' })
  const { text } = await visit(portal)
  expect(text).toContain('ended on')
  expect(text).not.toContain('<button')
})

test('mends a payment that failed', async () => {
  const { standIn, portal, wish, find } = await aPortal(LATER)
  // An invoice is a draft for an hour before it is charged.
  standIn.advance(31 * 24 * 60 * 60 * 1000 + 2 * 60 * 60 * 1000)
  expect(await find()).toMatchObject({ status: 'past-due' })
  const before = await visit(portal)
  expect(before.text).toContain('the last payment failed')
  const forms = tags(before.text, 'input').map(({ value }) => value!)
  const invoice = forms.find((value) => value.startsWith('in_'))!

  const vain = await wish('pay-invoice', { id: invoice })
  expect(vain.status).toBe(402)
  expect(vain.text).toContain('The card was declined.')
  await wish('change-card', { card: payer.card })
  expect((await wish('pay-invoice', { id: invoice })).status).toBe(303)
  expect(await find()).toMatchObject({ status: 'active' })
})

test('nobody acts on what is another’s', async () => {
  const { apiBase, payments, standIn, portal, wish, find } = await aPortal()
  const other = await payments.openCheckout(anOrder({ isMonthly: true }))
  standIn.acts.pay(other.id, { ...payer, email: 'eve@example.org' })
  const id = (await payments.findSession(other.id))!.subscriptionId!
  for (const what of ['cancel-now', 'cancel-later', 'change-card']) {
    expect((await wish(what, { id })).status).toBe(404)
  }
  const foreign = await payments.findSubscription(id)
  expect(foreign).toMatchObject({ status: 'active', cancelsAt: null })
  const headers = { Origin: apiBase.replace('127.0.0.1', 'localhost') }
  const crossed = await post(
    portal,
    { wish: 'cancel-now', id: (await find())!.id },
    { headers },
  )
  expect(crossed.status).toBe(403)
  expect(await find()).toMatchObject({ status: 'active' })
})

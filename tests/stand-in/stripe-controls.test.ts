import { expect, test } from 'vitest'
import { tags, textOf } from '#tests/support/html.ts'
import { post, visit } from '#tests/support/visit.ts'
import { aCheckout, anOrder, payer } from './running.ts'

const DEBIT = 'AT611904300234573201'

async function aPaid(card = payer.card) {
  const checkout = await aCheckout()
  await checkout.pay({ card })
  const { paymentId } = (await checkout.session())!
  const controls = `${checkout.apiBase}/stand-in`
  const press = (wish: string, id = paymentId!) => post(controls, { wish, id })
  const payment = () => checkout.payments.findPayment(paymentId!)
  return { ...checkout, controls, press, payment, paymentId: paymentId! }
}

test('move the clock', async () => {
  const { standIn, press } = await aPaid()
  const before = standIn.now().getTime()
  expect((await press('advance-day')).status).toBe(303)
  await press('advance-month')
  const days = (standIn.now().getTime() - before) / (24 * 60 * 60 * 1000)
  expect(days).toBeCloseTo(32, 2)
})

test('gifts are made and expire after the clock was moved, too', async () => {
  const { press, payments, standIn } = await aPaid()
  await press('advance-month')
  const { id, url } = await payments.openCheckout(anOrder())
  expect((await post(url, { ...payer })).status).toBe(303)
  expect(await payments.findSession(id)).toMatchObject({ isPaid: true })

  const order = anOrder()
  const opened = await payments.openCheckout(order)
  expect(await payments.openCheckout(order)).toEqual(opened)
  standIn.advance(61 * 60 * 1000)
  expect(await payments.findSession(opened.id)).toMatchObject({
    status: 'expired',
  })
})

test('open a dispute, lose it, win it', async () => {
  for (const [how, dispute] of [
    ['win-dispute', 'won'],
    ['lose-dispute', 'lost'],
  ]) {
    const { controls, press, payment } = await aPaid()
    await press('dispute')
    expect(await payment()).toMatchObject({ dispute: 'open' })
    expect((await visit(controls)).text).toContain('We win the dispute')
    await press(how!)
    expect(await payment()).toMatchObject({ dispute })
    const again = await press(how!)
    expect(again.status).toBe(409)
  }
})

test('finish a debit, either way', async () => {
  for (const [how, status] of [
    ['debit-arrives', 'succeeded'],
    ['debit-fails', 'waiting'],
  ]) {
    const { controls, press, payment } = await aPaid(DEBIT)
    expect((await visit(controls)).text).toContain('The debit arrives')
    await press(how!)
    expect(await payment()).toMatchObject({ status })
  }
})

test('fail a refund', async () => {
  const { controls, payments, paymentId, press, payment } = await aPaid()
  const reason = 'requested_by_customer'
  await payments.refund({ paymentId, reason, why: 'A test.', key: 'a' })
  expect(await payment()).toMatchObject({ refundedMinor: 1_000 })
  // A refund is on its way for a while.
  await press('advance-day')
  const inputs = tags((await visit(controls)).text, 'input')
  const refund = inputs.find(({ value }) => value?.startsWith('re_'))!
  await press('fail-refund', refund.value)
  expect(await payment()).toMatchObject({ refundedMinor: 0 })
})

test('list the last events', async () => {
  const { controls } = await aPaid()
  const { text } = await visit(controls)
  expect(textOf(text)).toContain('checkout.session.completed Webhook:')
})

test.each([
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Site', 'same-site'],
  ['Origin', 'https://moratorium.example'],
  ['Origin', 'null'],
])('take no form with %s: %s', async (name, value) => {
  const { url, controls, standIn, payment } = await aPaid()
  const before = standIn.now().getTime()
  const headers = { [name]: value }
  for (const at of [controls, url]) {
    const fields = { wish: 'advance-month' }
    expect((await post(at, fields, { headers })).status).toBe(403)
  }
  expect(standIn.now().getTime() - before).toBeLessThan(60_000)
  expect(await payment()).toMatchObject({ dispute: null })
})

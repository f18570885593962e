import {
  answerBank,
  chooseGift,
  gift,
  give,
  leaveStandIn,
  openGift,
  payOnStandIn,
  seeStandIn,
} from '#tests/support/e2e-donations.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

test('a supporter gives once and gets a receipt', async ({ visitor }) => {
  const { page, t, button } = visitor
  await give(visitor)
  const words = t('donate.thanks.once', { amount: gift })
  await expect(page.getByText(words)).toBeVisible()

  await openGift(visitor)
  await expect(
    page.getByText(t('donate.state.paid'), { exact: true }),
  ).toBeVisible()
  await expect(page.getByText(/^20\d\d-\d{6}$/)).toBeVisible()
  await expect(button(t('donate.own.submit'))).toHaveCount(0)
})

test('a supporter gives every month, and cancels', async ({ visitor }) => {
  const { page, t, button } = visitor
  await give(visitor, 'monthly')
  const words = t('donate.thanks.monthly', { amount: gift })
  await expect(page.getByText(words)).toBeVisible()

  await openGift(visitor)
  const own = page.url()
  await button(t('donate.own.submit')).click()
  await seeStandIn(page)
  await page.getByRole('button', { name: 'Cancel now' }).click()
  await page.getByRole('link', { name: /back/i }).click()
  await expect(async () => {
    await page.goto(own)
    const state = page.getByText(t('donate.subscription.cancelled'))
    await expect(state).toBeVisible({ timeout: 250 })
  }).toPass({ timeout: 15_000 })
  await expect(button(t('donate.own.submit'))).toHaveCount(0)
})

test('a declined card can be followed by another one', async ({ visitor }) => {
  const { page, person, heading, t } = visitor
  await chooseGift(visitor, 'once')
  await payOnStandIn(page, { card: 'declined', ...person })
  await expect(page.getByText(/declined/i).first()).toBeVisible()
  await payOnStandIn(page, { card: 'poor', ...person })
  await expect(page.getByText(/insufficient/i).first()).toBeVisible()
  await payOnStandIn(page, { card: 'paid', ...person })
  await expect(heading(t('donate.thanks.paid'))).toBeVisible()
})

test('who turns back finds the choice kept', async ({ visitor }) => {
  const { page, heading, t } = visitor
  await chooseGift(visitor, 'monthly')
  await leaveStandIn(page)
  await expect(heading(t('donate.cancelled.heading'))).toBeVisible()
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  await expect(radio(gift)).toBeChecked()
  await expect(radio(t('donate.interval.monthly'))).toBeChecked()
})

test('the bank of a donor asks first', async ({ visitor }) => {
  const { page, person, heading, t } = visitor
  await chooseGift(visitor, 'once')
  await payOnStandIn(page, { card: 'secure', ...person })
  await answerBank(page, 'Fail')
  await payOnStandIn(page, { card: 'secure', ...person })
  await answerBank(page, 'Complete')
  await expect(heading(t('donate.thanks.paid'))).toBeVisible()
})

test('a bank debit is on its way', async ({ visitor }) => {
  const { page, person, heading, t } = visitor
  await chooseGift(visitor, 'once')
  await payOnStandIn(page, { card: 'debit', ...person })
  await expect(heading(t('donate.thanks.processing'))).toBeVisible()
})

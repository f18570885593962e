import type { Page } from '@playwright/test'
import { formatMoney } from '#app/i18n/money.ts'
import {
  answerBank,
  leaveStandIn,
  payOnStandIn,
  seeStandIn,
  standInOrigin,
} from '#tests/support/e2e-donations.ts'
import { expect, test as base } from '#tests/support/e2e-test.ts'
import type { Visitor } from '#tests/support/e2e-visitor.ts'

const test = base.extend({
  elsewhere: async ({ baseURL: _ }, run) => run([await standInOrigin()]),
})

const amount = formatMoney('en', { amountMinor: 2500, currency: 'EUR' })

/** On our form: 25 euros. Ends on Checkout's page. */
async function choose(visitor: Visitor, how: 'once' | 'monthly') {
  const { page, t, button } = visitor
  await page.goto('/donate?currency=EUR')
  await page.getByRole('radio', { name: t(`donate.interval.${how}`) }).check()
  await page.getByRole('radio', { name: amount, exact: true }).check()
  await button(t('donate.submit')).click()
  await seeStandIn(page)
}

async function pay({ page, person }: Visitor, card = 'paid' as Card) {
  await payOnStandIn(page, { card, ...person })
}
type Card = Parameters<typeof payOnStandIn>[1]['card']

async function openOwnPage({ page, openMail }: Visitor) {
  await openMail()
  await page.getByRole('link', { name: '/donate/own/' }).click()
}

async function seeOutcome(page: Page, heading: string) {
  const shown = page.getByRole('heading', { level: 1, name: heading })
  await expect(shown).toBeVisible()
}

test('a supporter gives once and gets a receipt', async ({ visitor }) => {
  const { page, t } = visitor
  await choose(visitor, 'once')
  await pay(visitor)
  await seeOutcome(page, t('donate.thanks.paid'))
  await expect(
    page.getByText(t('donate.thanks.once', { amount })),
  ).toBeVisible()

  await openOwnPage(visitor)
  await seeOutcome(page, t('donate.own.heading'))
  await expect(
    page.getByText(t('donate.state.paid'), { exact: true }),
  ).toBeVisible()
  await expect(page.getByText(/^20\d\d-\d{6}$/)).toBeVisible()
  await expect(visitor.button(t('donate.own.submit'))).toHaveCount(0)
})

test('a supporter gives every month, and cancels', async ({ visitor }) => {
  const { page, t, button } = visitor
  await choose(visitor, 'monthly')
  await pay(visitor)
  await seeOutcome(page, t('donate.thanks.paid'))
  await expect(
    page.getByText(t('donate.thanks.monthly', { amount })),
  ).toBeVisible()

  await openOwnPage(visitor)
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
  const { page, t } = visitor
  await choose(visitor, 'once')
  await pay(visitor, 'declined')
  await expect(page.getByText(/declined/i).first()).toBeVisible()
  await pay(visitor, 'poor')
  await expect(page.getByText(/insufficient/i).first()).toBeVisible()
  await pay(visitor, 'paid')
  await seeOutcome(page, t('donate.thanks.paid'))
})

test('who turns back finds the choice kept', async ({ visitor }) => {
  const { page, t } = visitor
  await choose(visitor, 'monthly')
  await leaveStandIn(page)
  await seeOutcome(page, t('donate.cancelled.heading'))
  const radio = (name: string) => page.getByRole('radio', { name, exact: true })
  await expect(radio(amount)).toBeChecked()
  await expect(radio(t('donate.interval.monthly'))).toBeChecked()
})

test('the bank of a donor asks first', async ({ visitor }) => {
  const { page, t } = visitor
  await choose(visitor, 'once')
  await pay(visitor, 'secure')
  await answerBank(page, 'Fail')
  await pay(visitor, 'secure')
  await answerBank(page, 'Complete')
  await seeOutcome(page, t('donate.thanks.paid'))
})

test('a bank debit is on its way', async ({ visitor }) => {
  const { page, t } = visitor
  await choose(visitor, 'once')
  await pay(visitor, 'debit')
  await seeOutcome(page, t('donate.thanks.processing'))
})

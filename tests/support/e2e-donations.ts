import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { countryName } from '#app/i18n/format.ts'
import { formatMoney } from '#app/i18n/money.ts'
import { MARK } from '#tests/stand-in/stripe/layout.ts'
import { findStandIn } from '#tests/stand-in/stripe/start.ts'
import type { Visitor } from './e2e-visitor.ts'

/** Numbers of the stand-in's test cards, by what they do. */
export const cards = {
  paid: '4242424242424242',
  declined: '4000000000000002',
  poor: '4000000000009995',
  secure: '4000002760003184',
  disputed: '4000000000000259',
  notRenewed: '4000000000000341',
  debit: 'AT611904300234573201',
}

type Given = {
  card: keyof typeof cards
  name: string
  email: string
  /** ISO 3166-1 alpha-2. */
  country?: string
}

/** What is given: 25 euros. */
export const gift = formatMoney('en', { amountMinor: 2500, currency: 'EUR' })

/** On our form: 25 euros. Ends on Checkout's page. */
export async function chooseGift(
  { page, t, path, button, language }: Visitor,
  how: 'once' | 'monthly',
): Promise<void> {
  const amount = formatMoney(language, { amountMinor: 2500, currency: 'EUR' })
  await page.goto(path('/donate?currency=EUR'))
  await page.getByRole('radio', { name: t(`donate.interval.${how}`) }).check()
  await page.getByRole('radio', { name: amount, exact: true }).check()
  await button(t('donate.submit')).click()
  await seeStandIn(page)
}

/** Gives 25 euros, and ends on the page that says so. */
export async function give(
  visitor: Visitor,
  how: 'once' | 'monthly' = 'once',
): Promise<void> {
  const { page, person, heading, t } = visitor
  await chooseGift(visitor, how)
  await payOnStandIn(page, { card: 'paid', ...person })
  await expect(heading(t('donate.thanks.paid'))).toBeVisible()
}

/** In the newest mail: the page of the gift. */
export async function openGift(visitor: Visitor): Promise<void> {
  await visitor.openMail()
  const link = visitor.page.getByRole('link', { name: '/donate/own/' })
  await link.click()
  await expect(visitor.heading(visitor.t('donate.own.heading'))).toBeVisible()
}

/** On the stand-in's Checkout page: fills in what is asked and pays. */
export async function payOnStandIn(
  page: Page,
  { card, name, email, country = 'IS' }: Given,
): Promise<void> {
  await seeStandIn(page)
  await page.getByRole('radio', { name: cards[card] }).check()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Name').fill(name)
  const label = countryName('en', country)
  await page.getByLabel('Country').selectOption({ label })
  await page.getByRole('button', { name: /^Pay / }).click()
}

/** On the page where the donor's bank asks (3-D Secure). */
export async function answerBank(
  page: Page,
  answer: 'Complete' | 'Fail',
): Promise<void> {
  await seeStandIn(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Your bank asks')
  await page.getByRole('button', { name: answer }).click()
}

/** Back to the site without having paid. */
export async function leaveStandIn(page: Page): Promise<void> {
  await seeStandIn(page)
  await page.getByRole('link', { name: 'Back without paying' }).click()
}

/** Nobody may take one of its pages for the real one. */
export async function seeStandIn(page: Page): Promise<void> {
  await expect(page.getByText(MARK)).toBeVisible()
}

/** The origin of the stand-in that the program under test brought along. */
export async function standInOrigin(): Promise<string> {
  const folder = join(process.env.E2E_DATA_DIR!, 'stripe-stand-in')
  const found = await findStandIn(folder)
  if (!found) throw new Error('The stand-in for Stripe does not answer.')
  return found.apiBase
}

import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { countryName } from '#app/i18n/format.ts'
import { MARK } from '#tests/stand-in/stripe/layout.ts'
import { findStandIn } from '#tests/stand-in/stripe/start.ts'

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

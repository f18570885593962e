import { expect, type Page } from '@playwright/test'
import { countryName } from '#app/i18n/format.ts'
import type { Visitor } from './e2e-visitor.ts'

/** The invented chamber of a country where nothing is known to be a risk. */
export const SAFE = {
  code: 'DE',
  path: '/write/de',
  chamber: '/write/de/beispielparlament',
}
/** And that of one where a potential client was identified. */
export const AT_RISK = { code: 'MX', path: '/write/mx' }

/** The boxes on the open page, one for each lawmaker. */
export function lawmakers(page: Page) {
  return page.getByRole('main').getByRole('checkbox')
}

/** Ticks the first lawmakers, and opens the letter to them. */
export async function openLetter(
  { page, t, path, button }: Visitor,
  { count = 1, chamber = SAFE.chamber } = {},
) {
  await page.goto(path(chamber))
  for (let at = 0; at < count; at += 1) await lawmakers(page).nth(at).check()
  await button(t('write.choose.submit')).click()
  await expect(
    page.getByRole('heading', { name: t('write.letter.heading') }),
  ).toBeVisible()
}

/** Takes the draft as it is, with words of one's own before it. */
export async function writeLetter(visitor: Visitor, words = 'Own words.') {
  const { t, button, field, heading, person } = visitor
  const body = field(t('write.letter.body'))
  const draft = await body.inputValue()
  await body.fill(`${words} ${person.name}\n\n${draft}`)
  await button(t('write.letter.next')).click()
  await expect(heading(t('write.how.heading'))).toBeVisible()
}

/** Fills in who sends it from here, living in `code`, and sends that. */
export async function sendLetter(visitor: Visitor, code = 'IS') {
  const { page, t, button, field, language, person } = visitor
  const label = countryName(language, code)
  await field(t('sign.name')).fill(person.name)
  await field(t('write.send.email')).fill(person.email)
  await field(t('sign.country')).selectOption({ label })
  // The page's only one; its label says how many letters there are.
  await page.getByRole('checkbox').check()
  await button(t('write.send.submit')).click()
}

/** From the list of lawmakers to the page that says to look into the inbox. */
export async function writeAndSend(visitor: Visitor, count = 1) {
  await openLetter(visitor, { count })
  await writeLetter(visitor)
  await sendLetter(visitor)
  const { t, heading } = visitor
  await expect(heading(t('inbox.check.heading'))).toBeVisible()
}

/** In the newest mail: the link to the page of the letter. */
export function linkToLetter({ page, path }: Visitor) {
  return page.getByRole('link', { name: path('/letters/') })
}

export async function followToLetter(visitor: Visitor) {
  const { t, heading } = visitor
  await visitor.openMail()
  await linkToLetter(visitor).click()
  await expect(heading(t('confirm.heading'))).toBeVisible()
}

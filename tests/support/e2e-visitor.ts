import { expect, type Locator, type Page } from '@playwright/test'
import { countryName } from '#app/i18n/format.ts'
import { type Language, localPath, translator } from '#app/i18n/translate.ts'

/** The petition that every new database holds. */
export const SLUG = 'moratorium'
const COUNTRY = 'IS'

export type Visitor = ReturnType<typeof aVisitor>

/** Somebody at a browser who reads `language`; finds things by their words. */
export function aVisitor(
  page: Page,
  language: Language,
  person: { name: string; email: string },
) {
  const t = translator(language)
  const path = (to: string) => localPath(language, to)
  const country = countryName(language, COUNTRY)
  const button = (name: string) => page.getByRole('button', { name })
  const heading = (name: string) => page.getByRole('heading', { name })
  const field = (name: string) => page.getByLabel(name)

  async function fillForm() {
    await field(t('sign.name')).fill(person.name)
    await field(t('sign.email')).fill(person.email)
    await field(t('sign.country')).selectOption({ label: country })
  }

  async function sign() {
    await page.goto(path(`/petitions/${SLUG}`))
    await fillForm()
    await button(t('sign.submit')).click()
    await expect(heading(t('inbox.check.heading'))).toBeVisible()
  }

  /** The subjects of the mails that this person got, newest first. */
  function mails(): Locator {
    return page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: person.email })
      .getByRole('link')
  }

  /** Opens the newest mail once there are `count`. */
  async function openMail(count = 1) {
    await expect(async () => {
      await page.goto(path('/inbox'))
      await expect(mails()).toHaveCount(count, { timeout: 250 })
    }).toPass({ timeout: 15_000 })
    await mails().first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** In the open mail: the link that goes there. */
  function linkTo(what: 'confirm' | 's'): Locator {
    return page.getByRole('link', { name: `${path(`/${what}/`)}` })
  }

  async function followMail(what: 'confirm' | 's', count = 1) {
    await openMail(count)
    await linkTo(what).click()
    const words = what === 'confirm' ? 'confirm.heading' : 'own.heading'
    await expect(heading(t(words))).toBeVisible()
  }

  async function pressConfirm() {
    await button(t('confirm.submit')).click()
    await expect(heading(t('thanks.heading'))).toBeVisible()
  }

  /** How many have confirmed, as the petition's page says. */
  async function readCount(at = path(`/petitions/${SLUG}`)): Promise<number> {
    await page.goto(at)
    return shownCount()
  }

  /** The large figure of the open page. */
  async function shownCount(): Promise<number> {
    const figure = page.getByText(/^[\d,.٬٠-٩]+$/).first()
    return toNumber(await figure.innerText())
  }

  return {
    ...{ page, language, person, country, t, path },
    ...{ button, heading, field, mails, linkTo },
    ...{ fillForm, sign, openMail, followMail, pressConfirm },
    ...{ readCount, shownCount },
  }
}

/** Also from Arabic digits. */
function toNumber(shown: string): number {
  const digits = shown
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\D/g, '')
  return Number(digits)
}

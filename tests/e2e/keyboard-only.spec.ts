import type { Locator, Page } from '@playwright/test'
import { alone } from '#tests/support/e2e-alone.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

const MOST_STOPS = 60

test('a visitor without a mouse signs and confirms', async ({ visitor }) => {
  const { page, person, country, t, path, button, heading, field } = visitor
  const { keyboard } = page
  const link = (name: string) => page.getByRole('link', { name })

  await test.step('skips to the content', async () => {
    await page.goto(path('/'))
    await keyboard.press('Tab')
    await expect(link(t('page.skip'))).toBeFocused()
    await expectToSeeFocus(page)
    await keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await keyboard.press('Tab')
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  })

  await test.step('sends the empty form, and is led to the field', async () => {
    await tabTo(button(t('sign.submit')))
    await keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeFocused()
    await keyboard.press('Tab')
    await expect(link(t('problem.name.empty'))).toBeFocused()
    await expectToSeeFocus(page)
    await keyboard.press('Enter')
    await expect(field(t('sign.name'))).toBeFocused()
  })

  await test.step('fills in the form and sends it', async () => {
    await keyboard.type(person.name)
    await tabTo(field(t('sign.email')))
    await keyboard.type(person.email)
    await tabTo(field(t('sign.country')))
    await keyboard.type(country)
    await expect(field(t('sign.country'))).toHaveValue('IS')
    await tabTo(field(t('sign.news')))
    await keyboard.press('Space')
    await expect(field(t('sign.news'))).toBeChecked()
    await keyboard.press('Space')
    await tabTo(button(t('sign.submit')))
    await keyboard.press('Space')
    await expect(heading(t('inbox.check.heading'))).toBeVisible()
  })

  await test.step('follows the link in the mail', async () => {
    await expect(async () => {
      await page.goto(path('/inbox'))
      await expect(visitor.mails()).toHaveCount(1, { timeout: 250 })
    }).toPass()
    await tabTo(visitor.mails())
    await keyboard.press('Enter')
    await expect(visitor.linkTo('confirm')).toBeVisible()
    await tabTo(visitor.linkTo('confirm'))
    await keyboard.press('Enter')
    await expect(heading(t('confirm.heading'))).toBeVisible()
    await tabTo(button(t('confirm.submit')))
  })

  await test.step('confirms', () =>
    alone(async () => {
      await keyboard.press('Space')
      await expect(heading(t('thanks.heading'))).toBeVisible()
    }))
})

/** Every stop on the way there has to be seen. */
async function tabTo(target: Locator) {
  const page = target.page()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    await expectToSeeFocus(page)
    if (await target.evaluate((it) => it === document.activeElement)) return
  }
  throw new Error(`${MOST_STOPS} times Tab did not reach ${target}`)
}

/** WCAG 2.2: 2.4.7 focus visible, 2.4.11 focus not obscured. */
async function expectToSeeFocus(page: Page) {
  const focused = page.locator(':focus')
  await expect(focused).toBeInViewport()
  const { outline, covered } = await focused.evaluate((it) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(it)
    const box = it.getClientRects()[0]!
    const top = document.elementFromPoint(
      box.x + box.width / 2,
      box.y + Math.min(box.height, innerHeight - box.y) / 2,
    )
    return {
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      covered: top !== null && !it.contains(top) && !top.contains(it),
    }
  })
  const name = await focused.evaluate((it) => it.outerHTML.slice(0, 80))
  expect(outline, `the outline of ${name}`).toBeGreaterThanOrEqual(2)
  expect(covered, `whether something covers ${name}`).toBe(false)
}

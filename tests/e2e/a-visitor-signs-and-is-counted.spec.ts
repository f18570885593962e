import { languages } from '#app/i18n/translate.ts'
import { alone } from '#tests/support/e2e-alone.ts'
import { deliveredTo } from '#tests/support/e2e-inbox.ts'
import { expect, test } from '#tests/support/e2e-test.ts'
import { SLUG, type Visitor } from '#tests/support/e2e-visitor.ts'

for (const language of languages) {
  test.describe(language, () => {
    test.use({ language })

    test(
      'a visitor signs, confirms and is counted',
      { tag: '@js' },
      ({ visitor }) => signAndBeCounted(visitor),
    )
  })
}

async function signAndBeCounted(visitor: Visitor) {
  const { page, person, t, path, button, heading, field } = visitor
  const dir = visitor.language === 'ar' ? 'rtl' : 'ltr'

  await test.step('finds the form by the link at the top', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(path('/'))
    await expect(page.locator('html')).toHaveAttribute('dir', dir)
    await page.getByRole('link', { name: t('home.signLink') }).click()
    await expect(heading(t('sign.heading'))).toBeInViewport()
  })

  await test.step('mistypes the address and is told so', async () => {
    await visitor.fillForm()
    await field(t('sign.email')).fill('ada.example.org')
    await field(t('sign.comment')).fill('Because\nit matters')
    await field(t('sign.showName')).check()
    await button(t('sign.submit')).click()

    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText(t('errors.heading', { count: 1 }))
    await expect(field(t('sign.email'))).toHaveAccessibleDescription(
      new RegExp(t('problem.email.invalid').replace(/\./g, '\\.')),
    )
  })

  await test.step('finds what was typed still there', async () => {
    await expect(field(t('sign.name'))).toHaveValue(person.name)
    await expect(field(t('sign.email'))).toHaveValue('ada.example.org')
    await expect(field(t('sign.country'))).toHaveValue('IS')
    await expect(field(t('sign.comment'))).toHaveValue('Because\nit matters')
    await expect(field(t('sign.showName'))).toBeChecked()
    await expect(field(t('sign.news'))).not.toBeChecked()
  })

  await test.step('goes from the summary to the field and corrects', async () => {
    const problem = t('problem.email.invalid')
    await page.getByRole('alert').getByRole('link', { name: problem }).click()
    await expect(field(t('sign.email'))).toBeFocused()
    await field(t('sign.email')).fill(person.email)
    await button(t('sign.submit')).click()
    await expect(heading(t('inbox.check.heading'))).toBeVisible()
    await expect(page).toHaveURL(path(`/petitions/${SLUG}/check-inbox`))
  })

  await test.step('reads the mail', async () => {
    await visitor.openMail()
    await expect(page.getByText(person.email)).toBeVisible()
    const [delivered] = await deliveredTo(person.email)
    expect(delivered).toMatchObject({ lang: visitor.language })
    expect(delivered!.html).toContain(`dir="${dir}"`)
    for (const link of delivered!.links) {
      expect(delivered!.html).toContain(link)
      const shown = page.getByRole('link', { name: link, exact: true })
      await expect(shown).toBeVisible()
    }
  })

  await test.step('confirms with one button and is counted', async () => {
    await visitor.linkTo('confirm').click()
    const link = page.url()
    await expect(button(t('confirm.submit'))).toHaveCount(1)
    await alone(async () => {
      const before = await visitor.readCount()
      await page.goto(link)
      await visitor.pressConfirm()
      expect(await visitor.shownCount()).toBe(before + 1)
      expect(await visitor.readCount(path('/'))).toBe(before + 1)

      await page.goto(link)
      await expect(heading(t('token.used.heading'))).toBeVisible()
      expect(await visitor.readCount()).toBe(before + 1)
    })
    await expect(page.getByText(person.name)).toBeVisible()
  })
}

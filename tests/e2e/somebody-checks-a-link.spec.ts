import { expect, test } from '#tests/support/e2e-test.ts'
import { importList } from '#tests/support/e2e-stored.ts'
import { LISTED } from '#tests/support/e2e-states.ts'

for (const language of ['en', 'hi'] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('somebody checks a message, and nothing of it leads anywhere', async ({
      visitor: { page, t, path, button, field, heading },
    }) => {
      await importList(LISTED)
      await page.goto(path('/'))
      await page
        .getByRole('link', { name: t('nav.check') })
        .first()
        .click()
      await field(t('check.text')).fill(
        'Look! hxxps://login[.]listed-3[.]example/a and https://fine.example.org',
      )
      await button(t('check.submit')).click()

      await expect(
        heading(t('check.match.heading', { count: 1 })),
      ).toBeVisible()
      const main = page.getByRole('main')
      await expect(main).toContainText('login[.]listed-3[.]example')
      await expect(main).toContainText(t('check.match.not'))
      await expect(main).toContainText(t('check.next.leave'))
      await expect(main.locator('a[href*="listed"]')).toHaveCount(0)
      await expect(field(t('check.text'))).toHaveValue('')
      expect(page.url()).not.toContain('listed')

      await field(t('check.text')).fill('https://nothing-known.example.org/')
      await button(t('check.submit')).click()
      await expect(main).toContainText(t('check.clear.not'))
    })
  })
}

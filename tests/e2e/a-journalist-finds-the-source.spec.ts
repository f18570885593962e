import { expect, test } from '#tests/support/e2e-test.ts'

for (const language of ['en', 'ar'] as const) {
  test.describe(language, () => {
    test.use({ language })

    test('a journalist goes from the map to a case, its source and its answer', async ({
      visitor: { page, t, path, heading },
    }) => {
      await page.goto(path('/findings'))
      await page.locator('svg a[href$="/findings/countries/MX"]').press('Enter')
      await expect(page).toHaveURL(/\/findings\/countries\/MX$/)
      await expect(page.getByRole('main')).toContainText(
        t('country.ask.moratorium'),
      )

      await page.locator('main a[href$="/findings/F7"]').first().click()
      const main = page.getByRole('main')
      await expect(heading(t('finding.responses'))).toBeVisible()
      await expect(main).toContainText(t('finding.toThis'))
      await expect(main).toContainText(t('confidence.selected'))
      await expect(main).not.toContainText(t('confidence.confirmed'))
      await expect(main).toContainText(t('finding.sourceUnknown'))
      await expect(
        page.getByRole('link', { name: t('finding.data') }),
      ).toHaveAttribute('href', /^\/findings\/F7\.json/)
    })
  })
}

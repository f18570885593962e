import { expect, test } from '#tests/support/e2e-test.ts'
import { SLUG } from '#tests/support/e2e-visitor.ts'

test('a reader prints the petition: the text, and nothing to press', async ({
  visitor: { page, t, path },
}) => {
  await page.goto(path(`/petitions/${SLUG}`))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const background = t('petition.background')
  await expect(page.getByRole('heading', { name: background })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import {
  deskPerson,
  expect,
  test,
  usingDatabase,
} from '#tests/support/e2e-desk.ts'

test('a stolen cookie ends with the session, for what stood open too', async ({
  context,
  page,
  browser,
}) => {
  const editor = await deskPerson('editor')
  await context.addCookies([editor.browserCookie])
  const theirs = await browser.newContext()
  await theirs.addCookies([editor.browserCookie])
  const thief = await theirs.newPage()
  await thief.goto('/desk/sources/link')
  await thief.getByLabel('Where it leads').selectOption({ index: 1 })
  await thief.getByLabel('Source', { exact: true }).fill('stolen')

  await page.goto('/desk/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('status')).toContainText('signed out everywhere')

  await thief.getByRole('button', { name: 'Make the link' }).click()
  await expect(heading(thief)).toHaveText('Sign in')
  await expect(thief.getByRole('status').first()).toContainText(
    'What you sent just now was not done.',
  )
  expect(await actsOf(editor.id)).toEqual(['sign-out.everywhere'])
  // Kept from before, and used anew.
  await context.addCookies([editor.browserCookie])
  await page.goto('/desk')
  await expect(heading(page)).toHaveText('Sign in')
  await theirs.close()
})

/** What somebody did at the desk, as its log has it. */
function actsOf(id: string) {
  return usingDatabase(async ({ db }) => {
    const entries = await db
      .selectFrom('audit_entry')
      .select('act')
      .where('campaigner_id', '=', id)
      .orderBy('seq')
      .execute()
    return entries.map(({ act }) => act)
  })
}

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

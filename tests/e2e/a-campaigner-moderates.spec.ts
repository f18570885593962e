import { randomUUID } from 'node:crypto'
import {
  deskPerson,
  expect,
  test,
  usingDatabase,
} from '#tests/support/e2e-desk.ts'
import { type Alike, insertAlike } from '#tests/support/moderation.ts'

/** Signatures of a petition that the public does not see: it has no texts. */
function withSignatures(alike: Alike): Promise<string> {
  return usingDatabase(async (services) => {
    const id = randomUUID()
    const petition = { id, slug: `petition-${id.slice(0, 8)}` }
    const opens_at = new Date('2100-01-01')
    await services.db
      .insertInto('petition')
      .values({ ...petition, opens_at, created_at: new Date() })
      .execute()
    await insertAlike(services, petition, alike)
    return petition.slug
  })
}

test('two decide about the same held signatures, one by keyboard', async ({
  page,
  browser,
  context,
}) => {
  const slug = await withSignatures({ n: 3, state: 'held', score: 60 })
  const place = `/desk/signatures?petition=${slug}`
  const ben = await browser.newContext()
  await ben.addCookies([(await deskPerson('owner', 'Ben')).browserCookie])
  const late = await ben.newPage()
  await late.goto(place)

  await context.addCookies([(await deskPerson('moderator')).browserCookie])
  await page.goto(place)
  await expect(page.getByText('3 wait.')).toBeVisible()
  for (const at of [0, 1]) {
    await page.getByRole('row').getByRole('checkbox').nth(at).focus()
    await page.keyboard.press('Space')
  }
  await page.getByLabel('Why', { exact: true }).focus()
  await page.keyboard.type('They wrote to us.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Cleared 2 signatures.')
  // Another signature stands where the first ticked one stood.
  await page.goBack()
  await expect(page.getByText('1 wait.')).toBeVisible()
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.goForward()

  await late.getByLabel('All 3 on this page').check()
  await late.getByLabel('Why', { exact: true }).fill('Bots.')
  await late.getByRole('button', { name: 'Invalidate' }).click()
  await expect(late.getByRole('status')).toContainText(
    '2 of 3 were decided by somebody else meanwhile.',
  )
  await ben.close()

  await page.getByRole('link', { name: 'Look at it or undo it' }).click()
  await page.getByLabel('Why', { exact: true }).fill('It was a mistake.')
  await page.getByRole('button', { name: 'Undo 2 signatures' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Undo: 2 signatures',
  )
  await expect(page.getByText('2 of 2')).toBeVisible()
})

test('more than a hundred take two people', async ({
  page,
  browser,
  context,
}) => {
  const slug = await withSignatures({ n: 150, score: 40 })
  await context.addCookies([
    (await deskPerson('moderator', 'Ada')).browserCookie,
  ])
  await page.goto(`/desk/signatures/bulk?act=invalidate&petition=${slug}`)
  await page.getByLabel('Why', { exact: true }).fill('All from one place.')
  await page.getByRole('button', { name: 'Propose to invalidate 150' }).click()
  const proposal = page.url()
  await expect(page.getByText('This is your proposal')).toBeVisible()

  const ben = await browser.newContext()
  await ben.addCookies([(await deskPerson('owner', 'Ben')).browserCookie])
  const other = await ben.newPage()
  await other.goto(proposal)
  await other
    .getByRole('link', { name: 'Look at what it would change' })
    .click()
  await expect(other.getByText('Counted then')).toBeVisible()
  await other.getByRole('link', { name: 'Decide about it' }).click()
  await other.getByRole('link', { name: 'Approve' }).click()
  await other.getByRole('button', { name: 'Approve it' }).click()
  await expect(async () => {
    await other.reload()
    await expect(other.getByText('150 of 150')).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(other.getByText('proposed by Ada, allowed by Ben')).toBeVisible()
  await ben.close()
})

import type { Page } from '@playwright/test'
import {
  deskPerson,
  expect,
  tabTo,
  test,
  visitorBeside,
} from '#tests/support/e2e-desk.ts'
import { gift, give, openGift } from '#tests/support/e2e-donations.ts'
import { deliveredTo } from '#tests/support/e2e-inbox.ts'

const why = 'Typed by mistake, a second time.'

test('a treasurer without a mouse finds a gift and refunds it', async ({
  browser,
  context,
  page,
}) => {
  const { keyboard } = page
  const donor = await visitorBeside(browser, 'Zoë Nightingale-Mbeki')
  const number = await test.step('a supporter gives', async () => {
    await give(donor)
    await openGift(donor)
    return donor.page.getByText(/^20\d\d-\d{6}$/).innerText()
  })
  const treasurer = await deskPerson('treasurer', 'Tomás Ó Briain')
  await context.addCookies([treasurer.browserCookie])
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  const field = (name: string) => page.getByLabel(name, { exact: true })
  const reason = field('Reason, as Stripe knows it')

  await test.step('looks for a number that is none, then for the gift', async () => {
    await page.goto('/desk/donations')
    await press(link('Skip to the content'))
    await press(link('All gifts'))
    await press(link('Skip to the content'))
    await expect(page.getByRole('row').filter({ hasText: number })).toHaveText(
      /€25.*Paid/,
    )
    await type(field('Number of the receipt'), '1999-000001')
    await keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(field('Number of the receipt')).toHaveAccessibleDescription(
      /^There is no gift with this number\./,
    )
    await type(field('Number of the receipt'), number)
    await keyboard.press('Enter')
    await expect(heading(page, `Gift ${number}`)).toBeVisible()
  })

  await test.step('forgets the reason, and loses nothing', async () => {
    await press(link('Skip to the content'))
    await press(link('Refund it …'))
    await type(page.getByLabel('Amount in EUR'), '25')
    await type(field('Why'), why)
    await press(page.getByRole('button', { name: 'Show what would go back' }))
    await expect(page.getByRole('alert')).toContainText('No money has moved.')
    await press(link('Choose a reason.'))
    await expect(reason).toBeFocused()
    await expect(reason).toHaveAccessibleDescription('Choose a reason.')
    await expect(page.getByLabel('Amount in EUR')).toHaveValue('25')
    await expect(field('Why')).toHaveValue(why)
  })

  await test.step('sees what it would do, and does it', async () => {
    await keyboard.type('It was given')
    await press(page.getByRole('button', { name: 'Show what would go back' }))
    await expect(fact(page, 'Reason')).toHaveText(
      'It was given twice by mistake',
    )
    await expect(fact(page, 'Left then')).toHaveText('€0')
    await press(page.getByRole('button', { name: `Refund ${gift}` }))
    await expect(page.getByRole('status')).toBeFocused()
    await expect(page.getByRole('status')).toContainText('It was refunded.')
    await expect(fact(page, 'State')).toHaveText(/^Refunded/)
    await expect(fact(page, 'Refunded')).toHaveText(gift)
    await expect(link('Refund it …')).toHaveCount(0)
  })

  await test.step('the donor is told, by mail and on the own page', async () => {
    const { page: own, person, t } = donor
    await own.reload()
    const state = own.getByText(t('donate.state.refunded'), { exact: true })
    await expect(state.first()).toBeVisible()
    const mails = () => deliveredTo(person.email)
    await expect
      .poll(async () => (await mails())[0]?.subject, { timeout: 15_000 })
      .toContain('Refund of your gift')
  })

  await test.step('the log has who and what, and not whose', async () => {
    const owner = await deskPerson('owner')
    await context.addCookies([owner.browserCookie])
    await page.goto(`/desk/audit?act=donation&person=${treasurer.id}`)
    const done = page.getByRole('row').filter({ hasText: 'refunded' })
    await expect(done).toHaveText(
      /Tomás Ó Briain \w{6}, treasurer.*_minor: 2500/,
    )
    const log = await page.getByRole('main').innerText()
    const secret = [donor.person.email, donor.person.name, why]
    expect(secret.filter((words) => log.includes(words))).toEqual([])
  })
  await donor.page.context().close()

  async function press(wanted: ReturnType<typeof link>) {
    await tabTo(page, wanted)
    await keyboard.press('Enter')
  }

  async function type(into: ReturnType<typeof field>, text: string) {
    await tabTo(page, into)
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type(text)
  }
})

function heading(page: Page, name: string) {
  return page.getByRole('heading', { level: 1, name })
}

/** What stands beside this name. */
function fact(page: Page, name: string) {
  const dt = page.locator('dt', { hasText: new RegExp(`^${name}$`) })
  return page.locator('dl > div', { has: dt }).locator('dd')
}

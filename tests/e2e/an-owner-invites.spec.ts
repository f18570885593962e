import type { Page } from '@playwright/test'
import {
  deskPerson,
  expect,
  test,
  visitorBeside,
  withAuthenticator,
} from '#tests/support/e2e-desk.ts'

test(
  'an owner invites a moderator, who works, is moved and is removed',
  { tag: '@js-only' },
  async ({ context, page, browser }) => {
    const owner = await deskPerson('owner', 'Noémie Ødegård')
    await context.addCookies([owner.browserCookie])
    const invited = await visitorBeside(browser, 'Wanjirũ Mũthoni-Sørensen')
    const { name, email } = invited.person
    const theirs = await withAuthenticator(invited.page.context())

    await test.step('the owner mistypes the address, then not', async () => {
      await page.goto('/desk/team')
      await page.getByRole('link', { name: 'Invite somebody …' }).click()
      const address = page.getByLabel('Mail address')
      await page.getByLabel('Name').fill(name)
      await address.fill('wanjiru(at)example.org')
      await page.getByLabel('Role').selectOption('moderator')
      await button(page, 'Send the invitation').click()
      await expect(page.getByRole('alert')).toBeFocused()
      await expect(address).toHaveAccessibleDescription(
        /^Enter an email address such as/,
      )
      await expect(address).toHaveValue('wanjiru(at)example.org')
      await expect(page.getByLabel('Role')).toHaveValue('moderator')
      await address.fill(email)
      await button(page, 'Send the invitation').click()
      await expect(page.getByRole('status')).toContainText('on its way')
      await expect(rowOf(page, name)).toContainText('Moderator')
    })

    await test.step('the invited one accepts, and sets up a passkey', async () => {
      await invited.openMail()
      await theirs.getByRole('link', { name: '/desk/invitation/' }).click()
      await expect(theirs.getByText('invites you')).toHaveText(
        'Noémie Ødegård invites you to work here as moderator: signatures, names and held letters.',
      )
      await expect(theirs.getByLabel('Your name')).toHaveValue(name)
      await button(theirs, 'Accept and go on').click()
      await button(theirs, 'Set up a passkey').click()
      await button(theirs, 'Show my recovery codes').click()
      await expect(theirs.locator('#codes li')).toHaveCount(10)
      await theirs.getByRole('link', { name: 'I have kept them' }).click()
    })

    await test.step('works as moderator, and as nothing more', async () => {
      await place(theirs, 'Signatures').click()
      await expect(heading(theirs)).toHaveText(
        'Signatures that wait for a look',
      )
      await expect(place(theirs, 'Team')).toHaveCount(0)
      await theirs.goto('/desk/team')
      await expect(theirs.getByText('Your role (moderator)')).toBeVisible()
    })

    await test.step('the owner makes them an observer: the next click says so', async () => {
      await page.reload()
      await rowOf(page, name).getByRole('link').click()
      await page.getByLabel('Role').selectOption('observer')
      await button(page, 'Change the role').click()
      await expect(page.getByRole('status')).toContainText('role is changed')
      await place(theirs, 'Signatures').click()
      await expect(heading(theirs)).toHaveText('Sign in')
      await expect(theirs.getByRole('status').first()).toContainText(
        'Your session here has ended',
      )
      await button(theirs, 'Sign in with a passkey').click()
      await expect(theirs.getByText('Your role (observer)')).toBeVisible()
      await expect(place(theirs, 'Signatures')).toHaveCount(0)
    })

    await test.step('the owner removes them: the next click is the last', async () => {
      await rowOf(page, name).getByRole('link').click()
      await button(page, 'Remove them').click()
      await expect(page.getByRole('status')).toContainText('from this moment')
      await expect(page.getByText(name)).toHaveCount(0)
      await place(theirs, 'Overview').click()
      await expect(heading(theirs)).toHaveText('Sign in')
      await expect(theirs.getByRole('status').first()).toContainText(
        'Your session here has ended',
      )
      await button(theirs, 'Sign in with a passkey').click()
      await expect(theirs.getByRole('alert')).toContainText('was not accepted')
    })
    await theirs.context().close()
  },
)

function heading(page: Page) {
  return page.getByRole('heading', { level: 1 })
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name })
}

function place(page: Page, name: string) {
  const menu = page.getByRole('navigation', { name: 'Desk', exact: true })
  return menu.getByRole('link', { name })
}

function rowOf(page: Page, name: string) {
  return page.getByRole('row').filter({ hasText: name })
}

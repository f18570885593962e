import type { Locator, Page } from '@playwright/test'
import {
  appCode,
  DESK,
  deskPerson,
  expect,
  inAnotherBrowser,
  ownerPath,
  test,
  withAuthenticator,
} from '#tests/support/e2e-desk.ts'
import { deliveredTo } from '#tests/support/e2e-inbox.ts'
import { aPerson } from '#tests/support/e2e-test.ts'

const MOST_STOPS = 40

test(
  'the first owner sets up a passkey, and signs in with it by keyboard',
  { tag: '@js-only' },
  async ({ context }) => {
    const page = await withAuthenticator(context)
    const { name, email } = aPerson('Ngozi Okonkwo-Åström')

    await test.step('accepts the link that the program printed', async () => {
      await accept(page, { name, email })
      await expect(heading(page, `Welcome, ${name}`)).toBeVisible()
    })

    await test.step('sets up a passkey and keeps the codes', async () => {
      await page.getByLabel('Its name').fill('Grey laptop')
      await button(page, 'Set up a passkey').click()
      await button(page, 'Show my recovery codes').click()
      await expect(page.locator('#codes li')).toHaveCount(10)
      await page.getByRole('link', { name: 'I have kept them' }).click()
      await page.goto('/desk/account')
      await expect(page.getByRole('main')).toContainText('Grey laptop')
      await expect(page.getByRole('main')).toContainText('10 left')
      await button(page, 'Sign out here').click()
      await expect(page.getByRole('status').first()).toBeFocused()
    })

    await test.step('signs in to where they wanted to go, by keyboard', async () => {
      await page.goto('/desk/account')
      await expect(heading(page, 'Sign in')).toBeVisible()
      await tabTo(page, button(page, 'Sign in with a passkey'))
      await page.keyboard.press('Enter')
      await expect(heading(page, 'Your account')).toBeVisible()
      await expect(page.getByRole('link', { name })).toBeVisible()
    })
  },
)

test(
  'a page to sign in that stood open leads on where its browser is in by now',
  { tag: '@js-only' },
  async ({ context }) => {
    const page = await withAuthenticator(context)
    await page.clock.install()
    await page.goto('/desk/sign-in?to=/desk/account')
    await context.addCookies([(await deskPerson('editor')).browserCookie])
    await page.clock.fastForward('05:00')
    await button(page, 'Sign in with a passkey').click()
    await expect(heading(page, 'Your account')).toBeVisible()
  },
)

test('a campaigner without script signs in by mailed link and app', async ({
  page,
}) => {
  const { name, email } = aPerson('Iðunn Þorsteinsdóttir')
  let secret: string

  await test.step('sets up an authenticator app', async () => {
    await accept(page, { name, email })
    await expect(page.getByText('runs none here')).toBeVisible()
    await page.getByText('Or with mailed links').click()
    secret = (await page.locator('code').innerText()).replaceAll(' ', '')
    await page.getByLabel('The code that the app').fill(appCode(secret))
    await button(page, 'Set up the app').click()
    await button(page, 'Show my recovery codes').click()
    await page.goto('/desk/account')
    await button(page, 'Sign out here').click()
  })

  const link = await test.step('asks for a link, and gets it', async () => {
    await page.getByLabel('Your mail address').fill(email)
    await button(page, 'Mail me a link').click()
    await expect(heading(page, 'Look into your mail')).toBeVisible()
    return linkMailedTo(email)
  })

  await test.step('mistypes the code, then not', async () => {
    await page.goto(link)
    await page.getByLabel('Code from your').fill('000000')
    await button(page, 'Sign in').click()
    await expect(page.getByRole('alert')).toContainText('not right')
    // The one of setting up has served.
    await page.getByLabel('Code from your').fill(appCode(secret, 1))
    await button(page, 'Sign in').click()
    await page.goto('/desk/account')
    await expect(page.getByRole('main')).toContainText('mailed link')
  })

  await test.step('finds that the link serves no more', async () => {
    await page.goto(link)
    await expect(heading(page, 'This link has ended')).toBeVisible()
  })
})

test('who signs out everywhere ends what is open elsewhere', async ({
  page,
  context,
  browser,
}) => {
  const person = await deskPerson('editor')
  await context.addCookies([person.browserCookie])
  const other = await browser.newContext({
    baseURL: DESK,
    javaScriptEnabled: false,
  })
  await other.addCookies([await inAnotherBrowser(person)])
  const elsewhere = await other.newPage()
  await elsewhere.goto('/desk/account')
  await expect(heading(elsewhere, 'Your account')).toBeVisible()

  await page.goto('/desk/account')
  await expect(page.getByText('Safari on iPhone')).toBeVisible()
  await button(page, 'Sign out everywhere').click()
  await expect(page.getByText('signed out everywhere')).toBeVisible()

  await elsewhere.reload()
  await expect(heading(elsewhere, 'Sign in')).toBeVisible()
  await other.close()
})

async function accept(page: Page, { name, email }: Record<string, string>) {
  await page.goto(await ownerPath())
  await page.getByLabel('Your name').fill(name!)
  await page.getByLabel('Your mail address').fill(email!)
  await button(page, 'Accept and go on').click()
}

async function linkMailedTo(email: string): Promise<string> {
  const link = new RegExp(`${DESK}/desk/sign-in/\\S+`)
  let found: string | undefined
  await expect(async () => {
    const mails = await deliveredTo(email)
    found = link.exec(mails.map(({ text }) => text).join('\n'))?.[0]
    expect(found).toBeDefined()
  }).toPass({ timeout: 15_000 })
  return found!
}

function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name })
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name })
}

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((it) => it === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('It is not reached by keyboard.')
}

import { translate } from '#app/i18n/translate.ts'
import { DESK, deskPerson, expect, test } from '#tests/support/e2e-desk.ts'
import { SLUG } from '#tests/support/e2e-visitor.ts'

test.use({ javaScriptEnabled: false })

const page = `${DESK}/petitions/${SLUG}`
const pauses = translate('en', 'switches.signing')
const why = 'The form shows the wrong text.'

// While it is stopped nobody can sign: it runs when all others are done.
test('a campaigner stops signing, and lets it go on @alone', async ({
  context,
  browser,
}) => {
  const editor = await deskPerson('editor')
  await context.addCookies([editor.browserCookie])
  const desk = await context.newPage()
  const public_ = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await public_.newPage()

  await desk.goto('/desk')
  const wide = desk.getByRole('navigation', { name: 'Desk', exact: true })
  await wide.getByRole('link', { name: 'Stop switches' }).click()
  const signing = desk.locator('#signing')
  await signing.getByRole('button', { name: 'Stop signing' }).click()
  await expect(desk.getByRole('alert')).toContainText('Say why')

  await signing.getByLabel('Why it is stopped').fill(why)
  await signing.getByRole('button', { name: 'Stop signing' }).click()
  try {
    await expect(desk.getByRole('status')).toContainText('It is stopped.')
    await expect(signing).toContainText(why)
    await visitor.goto(page)
    await expect(visitor.getByText(pauses)).toBeVisible()
    await expect(visitor.getByLabel('Email address')).toHaveCount(0)
    await expect(visitor.getByText(why)).toHaveCount(0)
  } finally {
    await signing.getByRole('button', { name: 'Let signing go on' }).click()
  }
  await expect(desk.getByRole('status')).toContainText('It goes on.')
  await visitor.goto(page)
  await expect(visitor.getByLabel('Email address')).toBeVisible()
  await public_.close()
})

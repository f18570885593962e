import { readFile } from 'node:fs/promises'
import { alone } from '#tests/support/e2e-alone.ts'
import { expect, test } from '#tests/support/e2e-test.ts'
import { SLUG } from '#tests/support/e2e-visitor.ts'

test('a signer changes what was signed, and takes a copy of the data', async ({
  visitor,
}) => {
  const { page, t, path, field, button, person } = visitor
  await page.goto(path('/'))
  await visitor.fillForm()
  await field(t('sign.showName')).check()
  await button(t('sign.submit')).click()
  await visitor.followMail('s')
  const own = page.url()
  await expect(page.getByText(t('own.soon'))).toBeVisible()
  await expect(page.getByText(t('own.change.again'))).toBeVisible()
  await expect(page.getByText(t('own.change.name'))).toHaveCount(0)
  await visitor.followMail('confirm')
  await alone(() => visitor.pressConfirm())
  await page.goto(own)
  await expect(page.getByText(t('own.state.confirmed'))).toBeVisible()
  await expect(page.getByText(person.name)).toBeVisible()
  await page.getByText(t('own.change.name')).click()
  await expect(field(t('sign.showName'))).toBeChecked()
  await expect(field(t('sign.name'))).toHaveValue(person.name)

  await button(t('own.change.hide')).click()
  await expect(page.getByText(t('own.done.hide-name'))).toBeVisible()
  await page.goto(path(`/petitions/${SLUG}`))
  await expect(page.getByText(person.name)).toHaveCount(0)

  await page.goto(own)
  await page.getByText(t('own.change.name')).click()
  await field(t('sign.showName')).check()
  await button(t('own.change.nameSubmit')).click()
  await expect(page.getByRole('alert')).toContainText(t('problem.name.empty'))
  await expect(field(t('sign.showName'))).toBeChecked()
  await field(t('sign.name')).fill(`${person.name} the Second`)
  await button(t('own.change.nameSubmit')).click()
  await expect(page.getByText(t('own.done.name'))).toBeVisible()
  await page.goto(path(`/petitions/${SLUG}`))
  await expect(page.getByText(`${person.name} the Second`)).toBeVisible()

  await page.goto(own)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('own.data.link') }).click(),
  ])
  const data = await readFile((await download.path())!, 'utf8')
  expect(JSON.parse(data)).toMatchObject({
    stored: {
      state: 'confirmed',
      country: 'IS',
      public_name: `${person.name} the Second`,
    },
  })
})

test('a signer who lost the mail asks for a link and erases everything', async ({
  visitor,
}) => {
  const { page, t, path, field, button, heading, person } = visitor
  await visitor.sign()
  await visitor.followMail('confirm')
  await alone(() => visitor.pressConfirm())

  await page.goto(path('/privacy'))
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: t('own.ask.heading') })
    .click()
  await field(t('code.email')).fill(person.email)
  await button(t('own.ask.submit')).click()
  await expect(heading(t('own.sent.heading'))).toBeVisible()
  await visitor.followMail('s', 2)

  await alone(async () => {
    const own = page.url()
    const counted = await visitor.readCount()
    await page.goto(own)
    await button(t('own.erase.submit')).click()
    await expect(page.getByRole('alert')).toContainText(t('problem.sure.empty'))
    await field(t('own.erase.sure')).check()
    await button(t('own.erase.submit')).click()
    await expect(heading(t('own.erased.heading'))).toBeVisible()
    expect(await visitor.readCount()).toBe(counted - 1)
    const answer = await page.goto(own)
    expect(answer!.status()).toBe(404)
    await expect(heading(t('own.unknown.heading'))).toBeVisible()
  })
})

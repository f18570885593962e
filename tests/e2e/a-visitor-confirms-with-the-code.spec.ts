import { alone } from '#tests/support/e2e-alone.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

test('a visitor who reads mail elsewhere types the code', async ({
  visitor,
}) => {
  const { page, person, t, path, button, heading, field } = visitor
  await visitor.sign()
  await visitor.openMail()
  const letter = await page.getByText(t('mail.code')).innerText()
  const code = /^ *([0-9A-Z]{4}-[0-9A-Z]{4})$/m.exec(letter)![1]!
  const link = await visitor.linkTo('confirm').getAttribute('href')

  await test.step('mistypes it, and loses nothing', async () => {
    await page.goto(path('/petitions'))
    await page.getByRole('link', { name: t('nav.confirm') }).click()
    await field(t('code.email')).fill(person.email)
    await field(t('code.code')).fill('AAAA-AAAA')
    await button(t('code.submit')).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(field(t('code.email'))).toHaveValue(person.email)
    await expect(field(t('code.code'))).toHaveValue('AAAA-AAAA')
  })

  await test.step('types it in their own way, and is counted', () =>
    alone(async () => {
      const before = await visitor.readCount()
      await page.goto(path('/confirm'))
      await field(t('code.email')).fill(person.email)
      await field(t('code.code')).fill(code.toLowerCase().replace('-', ' '))
      await button(t('code.submit')).click()
      await expect(heading(t('thanks.heading'))).toBeVisible()
      expect(await visitor.shownCount()).toBe(before + 1)
    }))

  await test.step('finds that the link is not needed any more', async () => {
    await page.goto(link!)
    await expect(heading(t('token.used.heading'))).toBeVisible()
  })
})

test('a code for another address is refused like a wrong one', async ({
  visitor,
}) => {
  const { page, t, path, button, field } = visitor
  await page.goto(path('/confirm'))
  await field(t('code.email')).fill('nobody-signed@example.org')
  await field(t('code.code')).fill('AAAA-AAAA')
  await button(t('code.submit')).click()
  await expect(page.getByRole('alert')).toBeFocused()
})

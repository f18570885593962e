import { alone } from '#tests/support/e2e-alone.ts'
import { deliveredTo } from '#tests/support/e2e-inbox.ts'
import { expect, test } from '#tests/support/e2e-test.ts'
import { countryName } from '#app/i18n/format.ts'

test('a signer at risk is warned, asked for less and mailed discreetly', async ({
  visitor,
}) => {
  const { page, person, t, path, language, field, button, heading } = visitor
  await page.goto(path('/'))
  await visitor.fillForm()
  await field(t('sign.comment')).fill('Basta.')
  await field(t('sign.showName')).check()
  const mexico = countryName(language, 'MX')
  await field(t('sign.country')).selectOption({ label: mexico })
  await button(t('sign.submit')).click()

  await expect(heading(t('sign.warning.heading'))).toBeVisible()
  expect(await deliveredTo(person.email), 'nothing was stored').toEqual([])
  await expect(field(t('sign.comment'))).toHaveCount(0)
  await expect(field(t('sign.showName'))).toHaveCount(0)
  await expect(field(t('sign.email'))).toHaveValue(person.email)
  await expect(field(t('sign.name'))).toHaveValue('')
  await field(t('sign.email')).fill('ada.example.org')
  await field(t('sign.name')).fill('A.')
  await button(t('sign.submit')).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(field(t('sign.name'))).toHaveValue('A.')
  await field(t('sign.name')).fill('')
  await field(t('sign.email')).fill(person.email)
  await button(t('sign.submit')).click()
  await expect(heading(t('inbox.check.heading'))).toBeVisible()

  await visitor.openMail()
  const [mail] = await deliveredTo(person.email)
  expect(mail!.subject).toBe(t('mail.discreet.subject'))
  expect(`${mail!.from} ${mail!.subject}`).not.toMatch(/morato|pegasus/i)
  expect(mail!.text.indexOf('/confirm\n')).toBeLessThan(
    mail!.text.indexOf('/confirm/'),
  )
  await visitor.followMail('confirm')
  await alone(() => visitor.pressConfirm())
})

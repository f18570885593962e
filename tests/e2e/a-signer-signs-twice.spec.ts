import { alone } from '#tests/support/e2e-alone.ts'
import { deliveredTo } from '#tests/support/e2e-inbox.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

test('a signer signs twice: same page, other mail, counted once', async ({
  visitor,
}) => {
  const { page, person, t } = visitor
  await visitor.sign()
  const strangersPage = await page.content()
  await visitor.followMail('confirm')

  const counted = await alone(async () => {
    await visitor.pressConfirm()
    const after = await visitor.shownCount()

    await visitor.sign()
    expect(await page.content(), 'the page tells nobody').toBe(strangersPage)
    await visitor.openMail(2)
    expect(await visitor.readCount()).toBe(after)
    return after
  })
  expect(counted).toBeGreaterThan(0)

  await visitor.openMail(2)
  await expect(visitor.linkTo('confirm')).toHaveCount(0)
  const [second, first] = await deliveredTo(person.email)
  const action = first!.subject.replace(
    t('mail.confirm.subject', { action: '' }),
    '',
  )
  expect(second!.subject).toBe(t('mail.already.subject', { action }))
  expect(second!.text).toContain(t('mail.already.notMe').slice(0, 40))
})

test('a visitor who lost the mail signs again and gets a new link', async ({
  visitor,
}) => {
  const { page, t, heading } = visitor
  await visitor.sign()
  await visitor.openMail()
  const oldLink = await visitor.linkTo('confirm').getAttribute('href')

  await visitor.sign()
  await visitor.followMail('confirm', 2)
  const newLink = page.url()
  expect(newLink).not.toBe(oldLink)
  await page.goto(oldLink!)
  await expect(heading(t('token.unknown.heading'))).toBeVisible()
  await page.goto(newLink)
  await alone(() => visitor.pressConfirm())
})

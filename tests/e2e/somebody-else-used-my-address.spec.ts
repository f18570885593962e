import { alone } from '#tests/support/e2e-alone.ts'
import { expect, test } from '#tests/support/e2e-test.ts'
import type { Visitor } from '#tests/support/e2e-visitor.ts'

test('somebody else used my address: I say so, and nothing is counted', async ({
  visitor,
}) => {
  const { page, t, heading } = visitor
  await visitor.sign()
  await visitor.openMail()
  const confirmLink = await visitor.linkTo('confirm').getAttribute('href')
  await visitor.followMail('s')

  await alone(async () => {
    const ownLink = page.url()
    const before = await visitor.readCount()
    await page.goto(ownLink)
    await pressNotMe(visitor)

    const answer = await page.goto(confirmLink!)
    expect(answer!.status()).toBe(410)
    await expect(heading(t('token.withdrawn.heading'))).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    expect(await visitor.readCount()).toBe(before)
  })
})

test('somebody confirmed with my address: the count goes down again', async ({
  visitor,
}) => {
  const { page, person, t, path, field, button } = visitor
  await page.goto(path('/'))
  await visitor.fillForm()
  await field(t('sign.showName')).check()
  await button(t('sign.submit')).click()
  await visitor.followMail('confirm')

  await alone(async () => {
    await visitor.pressConfirm()
    const counted = await visitor.readCount()
    await expect(page.getByText(person.name)).toBeVisible()

    await visitor.followMail('s')
    const ownLink = page.url()
    expect(await visitor.readCount(), 'looking changes nothing').toBe(counted)

    await page.goto(ownLink)
    await pressNotMe(visitor)
    expect(await visitor.readCount()).toBe(counted - 1)
    await expect(page.getByText(person.name)).toHaveCount(0)
  })
})

async function pressNotMe({ button, page, t }: Visitor) {
  await button(t('own.leave.submit')).click()
  await expect(page.getByText(t('own.done.withdraw'))).toBeVisible()
}

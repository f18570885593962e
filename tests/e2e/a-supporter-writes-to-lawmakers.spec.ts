import type { Page } from '@playwright/test'
import { countryName } from '#app/i18n/format.ts'
import { deliveredTo } from '#tests/support/e2e-inbox.ts'
import {
  AT_RISK,
  followToLetter,
  lawmakers,
  linkToLetter,
  openLetter,
  SAFE,
  sendLetter,
  writeAndSend,
  writeLetter,
} from '#tests/support/e2e-letters.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

/** Letters go out a few at a time, and other tests send some too. */
const SENT_MS = 40_000

test('a supporter writes, confirms, and the lawmaker gets one letter', async ({
  visitor,
}) => {
  test.slow()
  const { page, person, t, path, language, button, field, heading } = visitor
  const link = (name: string) => page.getByRole('link', { name })

  await test.step('finds the lawmakers of a country', async () => {
    await page.goto(path('/'))
    await link(t('nav.write')).first().click()
    await expect(heading(t('write.heading'))).toBeVisible()
    await link(countryName(language, SAFE.code)).click()
    await expect(heading(t('write.decides'))).toBeVisible()
    await expect(page.getByText(t('write.mark.sample'))).toBeVisible()
    const chamber = page.getByRole('main').getByRole('heading', { level: 3 })
    await chamber.getByRole('link').click()
  })

  await test.step('searches for one and ticks the box', async () => {
    await field(t('write.search.q')).fill('bernd')
    await button(t('write.search.submit')).click()
    await expect(lawmakers(page)).toHaveCount(1)
    await lawmakers(page).first().check()
    await button(t('write.choose.submit')).click()
    await expect(heading(t('write.letter.heading'))).toBeVisible()
  })

  await test.step('empties the subject, and loses nothing', async () => {
    const words = field(t('write.letter.body'))
    const draft = await words.inputValue()
    await field(t('write.letter.subject')).fill('')
    await words.fill(`Mine. ${draft}`)
    await button(t('write.letter.next')).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(words).toHaveValue(/^Mine\. /)
    await field(t('write.letter.subject')).fill(`For ${person.name}`)
    await writeLetter(visitor)
  })

  await test.step('changes the text once more', async () => {
    await button(t('write.how.edit')).click()
    await expect(field(t('write.letter.body'))).toHaveValue(/^Own words\. /)
    await button(t('write.letter.next')).click()
  })

  const lawmaker = await addressShown(page)
  await test.step('has it sent from here', async () => {
    await sendLetter(visitor)
    await expect(heading(t('inbox.check.heading'))).toBeVisible()
    expect(await theirs(lawmaker, person.name)).toEqual([])
  })

  await test.step('reads it in the mail, and confirms', async () => {
    await followToLetter(visitor)
    const [mail] = await deliveredTo(person.email)
    expect(mail!.text).toContain('Own words.')
    expect(await theirs(lawmaker, person.name)).toEqual([])
    await button(t('letters.pending.submit', { count: 1 })).click()
    await expect(heading(t('letters.own.heading'))).toBeVisible()
  })

  await test.step('sees that it was sent, once', async () => {
    await expect(async () => {
      await page.reload()
      const sent = page.getByText(t('letters.state.sent'), { exact: true })
      await expect(sent).toBeVisible({ timeout: 250 })
    }).toPass({ timeout: SENT_MS, intervals: [500] })
    const [letter, ...more] = await theirs(lawmaker, person.name)
    expect(more).toEqual([])
    expect(letter!.subject).toBe(`For ${person.name}`)
    expect(letter!.from).toContain(person.name)
    expect(letter!.text).toContain(`Own words. ${person.name}`)
  })

  await test.step('is led on', async () => {
    await link(t('letters.own.next')).click()
    await expect(heading(t('letters.thanks.heading'))).toBeVisible()
  })
})

test('a supporter who reads mail elsewhere types the code', async ({
  visitor,
}) => {
  const { page, person, t, path, button, field, heading } = visitor
  await writeAndSend(visitor)
  await visitor.openMail()
  const letter = await page.getByText(t('mail.code')).innerText()
  const code = /^ *([0-9A-Z]{4}-[0-9A-Z]{4})$/m.exec(letter)![1]!
  const link = await linkToLetter(visitor).getAttribute('href')

  await page.goto(path('/letters'))
  await field(t('letters.code.email')).fill(person.email)
  await field(t('code.code')).fill('AAAA-AAAA')
  await button(t('letters.code.submit')).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(field(t('letters.code.email'))).toHaveValue(person.email)

  await field(t('code.code')).fill(code.toLowerCase().replace('-', ' '))
  await button(t('letters.code.submit')).click()
  await expect(heading(t('letters.thanks.heading'))).toBeVisible()
  await page.goto(link!)
  await expect(heading(t('letters.own.heading'))).toBeVisible()
})

test('somebody whose address was used deletes what a stranger wrote', async ({
  visitor,
}) => {
  const { page, t, button, heading } = visitor
  await writeAndSend(visitor, 2)
  await followToLetter(visitor)
  const link = page.url()
  await button(t('letters.delete.submit')).click()
  await expect(heading(t('letters.deleted.heading'))).toBeVisible()
  await page.goto(link)
  await expect(heading(t('letters.unknown.heading'))).toBeVisible()
})

test('a supporter sends it with a mail program, and says so', async ({
  visitor,
}) => {
  const { page, t, button, heading } = visitor
  await openLetter(visitor, { count: 3 })
  await writeLetter(visitor)
  const mails = page.getByRole('link', { name: t('write.own.mail') })
  await expect(mails).toHaveCount(2)
  await expect(mails.first()).toHaveAttribute('href', /^mailto:/)
  // The third has no address: there the text is open already.
  await expect(page.getByRole('textbox', { name: /Clara/ })).toBeVisible()
  await button(t('write.own.sent.submit')).click()
  await expect(heading(t('letters.thanks.heading'))).toBeVisible()
  await expect(page.getByText(t('letters.thanks.own'))).toBeVisible()
})

test('a supporter at risk is warned before anything is stored', async ({
  visitor,
}) => {
  const { page, person, t, path, button, field, heading } = visitor
  await page.goto(path(AT_RISK.path))
  await expect(heading(t('write.warning.heading'))).toBeVisible()
  await expect(heading(t('write.anonymous'))).toBeVisible()

  await openLetter(visitor)
  await writeLetter(visitor)
  await sendLetter(visitor, AT_RISK.code)
  await expect(page.getByText(t('write.risk.resident'))).toBeVisible()
  await expect(field(t('write.send.email'))).toHaveValue(person.email)
  const consent = field(t('write.send.consent', { count: 1 }))
  await expect(consent).not.toBeChecked()
  expect(await deliveredTo(person.email), 'nothing was stored').toEqual([])

  await consent.check()
  await button(t('write.send.submit')).click()
  await expect(heading(t('inbox.check.heading'))).toBeVisible()
  await visitor.openMail()
  const [mail] = await deliveredTo(person.email)
  expect(mail!.subject).toBe(t('mail.discreet.subject'))
  expect(`${mail!.from} ${mail!.subject}`).not.toMatch(/morato|pegasus/i)
  expect(mail!.text).not.toContain('Own words.')
})

test('a supporter whose country has no lawmakers here finds what to do', async ({
  visitor,
}) => {
  const { page, t, path, button, field, heading, language } = visitor
  await page.goto(path('/write'))
  const label = countryName(language, 'PT')
  await field(t('write.country')).selectOption({ label })
  await button(t('write.country.go')).click()
  await expect(page).toHaveURL(/\/write\/pt$/)
  await expect(page.getByText(t('write.nobody'))).toBeVisible()
  await page.getByRole('link', { name: t('write.instead.petition') }).click()
  await expect(heading(t('sign.heading'))).toBeVisible()
})

/** Of the first lawmaker on the page that says how a letter can be sent. */
async function addressShown(page: Page): Promise<string> {
  const mail = page.locator('a[href^="mailto:"]').first()
  const href = await mail.getAttribute('href')
  return decodeURIComponent(/^mailto:([^?]+)/.exec(href!)![1]!)
}

/** What a lawmaker got from somebody. */
async function theirs(lawmaker: string, writer: string) {
  const mails = await deliveredTo(lawmaker)
  return mails.filter(({ text }) => text.includes(writer))
}

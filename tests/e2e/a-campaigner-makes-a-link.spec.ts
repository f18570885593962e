import { readFile } from 'node:fs/promises'
import { alone } from '#tests/support/e2e-alone.ts'
import {
  DESK,
  deskPerson,
  expect,
  test,
  visitorBeside,
} from '#tests/support/e2e-desk.ts'
import { SLUG } from '#tests/support/e2e-visitor.ts'

const SITE = DESK.replace('localhost', '127.0.0.1')
/** Views are written each five seconds, and figures follow as often. */
const FOLDED_MS = 20_000
const made = 'poster/print/zurich-main-station'

test.use({ javaScriptEnabled: false })

test('a campaigner makes a link, and sees what it brings', async ({
  page,
  context,
  browser,
}) => {
  await context.addCookies([(await deskPerson('editor')).browserCookie])
  const field = (name: string) => page.getByLabel(name, { exact: true })

  const link = await test.step('makes it, in words of their own', async () => {
    await page.goto('/desk/sources')
    await page.getByRole('link', { name: 'Make a link or a QR code' }).click()
    await field('Where it leads').selectOption(`/petitions/${SLUG}`)
    await field('Source').fill('poster@zurich.example')
    await page.getByRole('button', { name: 'Make the link' }).click()
    await expect(field('Source')).toHaveAccessibleDescription(/Use at most/)
    await expect(field('Where it leads')).toHaveValue(`/petitions/${SLUG}`)
    await field('Source').fill('Poster')
    await page.getByLabel(/^Medium/).fill('print')
    await page.getByLabel(/^Campaign/).fill('Zürich, main station')
    await page.getByRole('button', { name: 'Make the link' }).click()
    await expect(field('Use it as it is')).toHaveValue(
      `${SITE}/petitions/${SLUG}?utm=${made}`,
    )
    return field('Use it as it is').inputValue()
  })

  await test.step('takes the code for print', async () => {
    const code = page.getByRole('img', { name: 'QR code of the link' })
    await expect(code).toBeVisible()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download the code' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(
      'qr-poster-print-zurich-main-station.svg',
    )
    const svg = await readFile(await download.path(), 'utf8')
    const drawn = await code.locator('path').getAttribute('d')
    expect(svg).toContain(drawn)
  })

  await test.step('somebody comes by it, signs and confirms', async () => {
    const visitor = await visitorBeside(browser, 'Urs Žižek')
    await visitor.page.goto(link)
    await visitor.fillForm()
    await visitor.button(visitor.t('sign.submit')).click()
    await visitor.followMail('confirm')
    await alone(visitor.pressConfirm)
    await expect(visitor.field(visitor.t('share.copy'))).toHaveValue(
      `${SITE}/petitions/${SLUG}`,
    )
    await visitor.page.context().close()
  })

  await test.step('sees a view, and too few signatures to be told', async () => {
    await page.goto('/desk/sources')
    const row = page.getByRole('row', { name: 'zurich-main-station' })
    await expect(async () => {
      await page.reload()
      await expect(row.getByRole('cell')).toHaveText(
        ['print', 'zurich-main-station', '1', 'under 10', '–', 'under 10', '–'],
        { timeout: 250 },
      )
    }).toPass({ timeout: FOLDED_MS })
    await expect(row.getByRole('rowheader')).toHaveText('poster')
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DESK, deskPerson, expect, test } from '#tests/support/e2e-desk.ts'
import { aPerson } from '#tests/support/e2e-test.ts'
import { SLUG } from '#tests/support/e2e-visitor.ts'
import { openExport } from '#tests/support/vault-export.ts'

const reason = 'The handover in Brussels; the printer holds it for a day.'
/** After so many bytes the line breaks. */
const GOT = 1_000

test('two campaigners take the sealed list out, and back again', async ({
  page,
  context,
  browser,
}) => {
  const signer = aPerson('Nadezhda Đorđević')
  await sign(page, signer)
  const ada = await deskPerson('owner', 'Ada Export')
  const ben = await deskPerson('owner', 'Ben Export')
  await context.addCookies([ada.browserCookie])
  const elsewhere = await browser.newContext({ baseURL: DESK })
  await elsewhere.addCookies([ben.browserCookie])
  const other = await elsewhere.newPage()

  await test.step('one proposes it, and says why', async () => {
    await page.goto('/desk/exports')
    await page.getByLabel('Petition').selectOption(SLUG)
    await button(page, 'Propose the export').click()
    await expect(page.getByRole('alert')).toContainText('Say why')
    await expect(page.getByLabel('Petition')).toHaveValue(SLUG)
    await page.getByLabel('Why').fill(reason)
    await button(page, 'Propose the export').click()
    await expect(page.getByText('This is your proposal')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Approve' })).toHaveCount(0)
  })

  await test.step('the other one allows it in another browser', async () => {
    await other.goto(page.url())
    await expect(other.getByRole('main')).toContainText(reason)
    await other.getByRole('link', { name: 'Approve' }).click()
    await button(other, 'Approve it').click()
    await expect(allowed(other)).toBeVisible()
    await elsewhere.close()
  })

  const whole = await test.step('the first one downloads it', async () => {
    await page.goto('/desk/exports')
    const downloading = page.waitForEvent('download')
    await allowed(page).getByRole('link', { name: 'Download' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`${SLUG}.sealed`)
    return readFile(await download.path())
  })

  await test.step('what broke off goes on with the same bytes', async () => {
    const way = allowed(page).getByRole('link', { name: 'Download' })
    const url = DESK + (await way.getAttribute('href'))
    const cut = await breakOff(url, ada.cookie)
    const rest = await page.request.get(url, {
      headers: { Range: `bytes=${GOT}-`, 'If-Range': cut.tag },
    })
    expect(rest.status()).toBe(206)
    expect(Buffer.concat([cut.bytes, await rest.body()])).toEqual(whole)
  })

  await test.step('it holds no address in the clear, and opens', async () => {
    expect(whole.includes(signer.email)).toBe(false)
    const { records, faults } = await openExport(whole, await holdersKey())
    expect(faults).toEqual([])
    const theirs = records.find(({ address }) => address === signer.email)
    expect(theirs).toMatchObject({ name: signer.name, country: 'IS' })
  })

  await test.step('one takes it back: nobody can load it any more', async () => {
    await allowed(page).getByRole('link', { name: 'Take it back' }).click()
    await button(page, 'Take the export back').click()
    await expect(page.getByRole('status')).toContainText('It is taken back.')
    await page.goto('/desk/exports')
    await expect(allowed(page)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Download' })).toHaveCount(0)
  })

  await test.step('the log names both, and what they did', async () => {
    await page.goto('/desk/audit')
    await page.getByLabel('Who').selectOption(ben.id)
    await button(page, 'Show these').click()
    await expect(entries(page, 'approved a proposal')).toHaveCount(1)
    await page.getByLabel('Who').selectOption(ada.id)
    await button(page, 'Show these').click()
    for (const act of [
      'proposed something for two',
      'went on downloading a sealed export',
    ]) {
      await expect(entries(page, act)).toHaveCount(1)
    }
    const loaded = entries(page, 'downloaded a sealed export')
    await expect(loaded).toHaveCount(2)
  })
})

/** Without a browser's help: what the list holds does not depend on it. */
async function sign(page: Page, signer: ReturnType<typeof aPerson>) {
  const form = { ...signer, country: 'IS' }
  const answer = await page.request.post(`/petitions/${SLUG}/sign`, { form })
  expect(answer.url()).toContain('/check-inbox')
}

/** The first bytes of a file; then the one who loads it is gone. */
async function breakOff(url: string, cookie: string) {
  const gone = new AbortController()
  const { headers, body } = await fetch(url, {
    headers: { Cookie: cookie },
    signal: gone.signal,
  })
  const reader = body!.getReader()
  let bytes = Buffer.alloc(0)
  while (bytes.length < GOT) {
    const { value } = await reader.read()
    bytes = Buffer.concat([bytes, value!])
  }
  gone.abort()
  bytes = bytes.subarray(0, GOT)
  return { bytes, tag: headers.get('ETag')! }
}

/** Of a campaign that is tried out: a real one has it offline. */
async function holdersKey(): Promise<string> {
  const file = join(process.env.E2E_DATA_DIR!, 'keys/holder.txt')
  const text = await readFile(file, 'utf8')
  return /^AGE-SECRET-KEY-\S+$/m.exec(text)![0]
}

function allowed(page: Page) {
  return page.getByRole('row').filter({ hasText: reason })
}

function entries(page: Page, act: string) {
  const cell = page.getByRole('cell', { name: act, exact: true })
  return page.getByRole('row').filter({ has: cell })
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name })
}

import { expect, test } from '#tests/support/e2e-test.ts'
import { reasonsAgainst } from '#tests/support/e2e-stored.ts'
import { SLUG, type Visitor } from '#tests/support/e2e-visitor.ts'

/** Far more than a slow phone takes; what it took is in the annotation. */
const SOLVED_MS = 20_000
const SLOWER = 6

function proofOf({ page }: Visitor) {
  return page.locator('input[name=proof]')
}

async function openForm(visitor: Visitor) {
  await visitor.page.goto(visitor.path(`/petitions/${SLUG}/sign`))
}

async function submit({ button, heading, t }: Visitor) {
  await button(t('sign.submit')).click()
  await expect(heading(t('inbox.check.heading'))).toBeVisible()
}

test(
  'a browser proves its work while somebody types',
  { tag: '@js-only' },
  async ({ visitor }) => {
    const path = visitor.path(`/petitions/${SLUG}/sign`)
    await visitor.page.goto(`${path}?utm_source=poster&utm_term=x&source=y&a=1`)
    await expect(proofOf(visitor)).toHaveValue('')
    // The form has the source: an address that is copied and shared has none.
    await expect(visitor.page).toHaveURL(new RegExp(`${path}\\?a=1$`))
    const source = visitor.page.locator('input[name=source]')
    await expect(source).toHaveValue('poster')
    await visitor.fillForm()
    await expect(proofOf(visitor)).toHaveValue(/"derivedKey"/)
    await submit(visitor)
    const reasons = await reasonsAgainst(visitor.person.email)
    // A test types faster than a person may.
    expect(reasons.filter((reason) => reason !== 'too-fast')).toEqual([])
  },
)

test('who has no script signs as well', async ({ visitor }) => {
  await openForm(visitor)
  await visitor.fillForm()
  await submit(visitor)
  expect(await reasonsAgainst(visitor.person.email)).toEqual(['proof-missing'])
})

test(
  'where the work cannot be had, the form works as without script',
  { tag: '@js-only' },
  async ({ visitor }) => {
    const faults: Error[] = []
    visitor.page.on('pageerror', (fault) => faults.push(fault))
    await visitor.page.route('**/challenge.json', (route) => route.abort())
    await openForm(visitor)
    await visitor.fillForm()
    await submit(visitor)
    expect(await reasonsAgainst(visitor.person.email)).toEqual([
      'proof-missing',
    ])
    expect(faults).toEqual([])
  },
)

test(
  'who comes back to a page that the browser kept gets new work',
  { tag: '@js-only' },
  async ({ visitor }) => {
    const { page } = visitor
    await openForm(visitor)
    await visitor.fillForm()
    await expect(proofOf(visitor)).toHaveValue(/"derivedKey"/)
    const first = await proofOf(visitor).inputValue()
    // Playwright's browsers keep no pages: this is all that tells the script.
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    )
    await expect(proofOf(visitor)).toHaveValue('')
    await visitor.fillForm()
    await expect(proofOf(visitor)).toHaveValue(/"derivedKey"/)
    expect(await proofOf(visitor).inputValue()).not.toBe(first)
  },
)

test(
  'the work is done on a slow phone before the form is filled',
  { tag: '@js-only' },
  async ({ visitor }) => {
    const { page, field, t } = visitor
    const session = await page.context().newCDPSession(page)
    await openForm(visitor)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const start = performance.now()
    await field(t('sign.name')).focus()
    await expect(proofOf(visitor)).toHaveValue(/"derivedKey"/, {
      timeout: SOLVED_MS,
    })
    const took = `${Math.round(performance.now() - start)} ms`
    test.info().annotations.push({ type: 'solved', description: took })
  },
)

test(
  'the field that no person sees is reached by nobody',
  { tag: '@js' },
  async ({ visitor }) => {
    const { page, t } = visitor
    await openForm(visitor)
    const trap = page.locator('input[name=website]')
    await expect(trap).toHaveCount(1)
    await expect(trap).toBeHidden()
    await expect(page.getByLabel(t('sign.trap'))).toBeHidden()
    const box = page.getByRole('textbox', { includeHidden: false })
    const names = await box.evaluateAll((boxes) =>
      boxes.map((each) => each.getAttribute('name')),
    )
    expect(names).toContain('email')
    expect(names).not.toContain('website')
  },
)

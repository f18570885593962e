import type { Page, Response } from '@playwright/test'
import { languages } from '#app/i18n/translate.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

const MOST_BYTES = 120 * 1024
/** Of the sign form's script, compressed. */
const MOST_SCRIPT_BYTES = 3_000
const FONT_DELAY_MS = 300
/** Less than a thousandth of the window; 0.1 is where shifts become bad. */
const UNSEEN_SHIFT = 0.001

for (const language of languages) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language })

    test('the first view weighs little, and so does its one script', async ({
      visitor: { page, path },
    }) => {
      const responses: Response[] = []
      page.on('response', (response) => responses.push(response))
      await page.goto(path('/'))
      const ours = () => responses.map((response) => response.url()).join()
      await expect.poll(ours).toContain('.woff2')
      await page.evaluate(() => document.fonts.ready)
      await page.waitForLoadState('networkidle')

      const sizes: Record<string, number> = {}
      for (const response of responses) {
        const kind = response.request().resourceType()
        const { responseBodySize } = await response.request().sizes()
        sizes[kind] = (sizes[kind] ?? 0) + responseBodySize
      }
      const told = JSON.stringify(sizes)
      const view = ['document', 'stylesheet', 'font'].map((kind) => sizes[kind])
      expect(view, told).not.toContain(undefined)
      const bytes = view.reduce<number>((sum, size) => sum + (size ?? 0), 0)
      expect(bytes, told).toBeLessThan(MOST_BYTES)
      expect(sizes.script, told).toBeLessThan(MOST_SCRIPT_BYTES)
      await expect(page.locator('script')).toHaveCount(1)
      test.info().annotations.push({ type: 'bytes', description: told })
    })

    for (const width of [390, 1280]) {
      test(`nothing moves while fonts load at ${width} px`, async ({
        visitor: { page, path },
      }) => {
        await page.setViewportSize({ width, height: 800 })
        await page.route('**/*.woff2', async (route) => {
          const response = await route.fetch()
          await new Promise((resolve) => setTimeout(resolve, FONT_DELAY_MS))
          await route.fulfill({ response })
        })
        await page.goto(path('/'), { waitUntil: 'networkidle' })
        await page.evaluate(() => document.fonts.ready)
        expect(await layoutShift(page)).toBeLessThan(UNSEEN_SHIFT)
      })
    }
  })
}

/** Cumulative layout shift: https://web.dev/articles/cls */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const type = 'layout-shift'
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as { value: number }[]
          resolve(shifts.reduce((sum, { value }) => sum + value, 0))
        }).observe({ type, buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)))
      }),
  )
}

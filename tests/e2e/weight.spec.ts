import type { Page, Request } from '@playwright/test'
import { languages } from '#app/i18n/translate.ts'
import {
  foreignAmong,
  layoutShift,
  MOST_BYTES,
  PAGES,
  UNSEEN_SHIFT,
  weigh,
} from '#tests/bench/browser-view.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

/** Of the sign form's script, compressed. */
const MOST_SCRIPT_BYTES = 3_000

const pages = [
  ...PAGES,
  '/findings/countries/MX',
  '/findings/method',
  '/corrections',
  '/data',
  '/about',
  '/contact',
  '/accessibility',
  '/petitions',
  '/write',
  '/write/mx',
  '/write/de/beispielparlament',
  '/letters/thanks',
  '/donate',
  '/donate/cancelled',
]

/** The only pages that bring a script. */
const withSignForm = ['/', '/petitions/moratorium']

/** Data for search engines runs nowhere. */
const PROGRAMS = 'script:not([type="application/ld+json"])'

for (const language of languages) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language, viewport: { width: 390, height: 844 } })

    test('every page weighs little, and only the sign form brings a script', async ({
      visitor: { page, path },
      baseURL,
    }) => {
      const requests = await watch(page)
      for (const to of pages) {
        requests.length = 0
        const response = await page.goto(path(to))
        await page.evaluate(() => document.fonts.ready.then(() => {}))
        expect.soft(response?.status(), to).toBe(200)

        const weights = await weigh(requests)
        const { document: html, stylesheet, font, image, script } = weights
        const told = `${to} ${JSON.stringify(weights)}`
        // Nothing from a cache: each is a first view.
        expect.soft(Math.min(html, stylesheet, font), told).toBeGreaterThan(0)
        const bytes = html + stylesheet + font + image
        expect.soft(bytes, told).toBeLessThanOrEqual(MOST_BYTES)
        expect.soft(script, told).toBeLessThan(MOST_SCRIPT_BYTES)
        const hasForm = withSignForm.includes(to)
        expect.soft(script > 0, told).toBe(hasForm)
        const programs = await page.locator(PROGRAMS).count()
        expect.soft(programs, told).toBe(hasForm ? 1 : 0)

        expect.soft(foreignAmong(requests, baseURL!), to).toEqual([])
        const shift = await layoutShift(page)
        expect.soft(shift, `${to} moved`).toBeLessThan(UNSEEN_SHIFT)
        test.info().annotations.push({ type: 'bytes', description: told })
      }
    })

    test('nothing moves while fonts load on a wide screen', async ({
      visitor: { page, path },
    }) => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await watch(page)
      await page.goto(path('/'))
      await page.evaluate(() => document.fonts.ready.then(() => {}))
      expect(await layoutShift(page)).toBeLessThan(UNSEEN_SHIFT)
    })
  })
}

/**
 * Notes all requests, and lets fonts come only when the text is already seen
 * in others. Playwright has no cache while it holds requests back.
 */
async function watch(page: Page): Promise<Request[]> {
  const requests: Request[] = []
  page.on('request', (request) => requests.push(request))
  await page.route('**/*.woff2', async (route) => {
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    )
    await route.continue()
  })
  return requests
}

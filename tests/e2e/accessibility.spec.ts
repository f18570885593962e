import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Language, languages } from '#app/i18n/translate.ts'
import { plainPages, states } from '#tests/support/e2e-states.ts'
import { expect, test } from '#tests/support/e2e-test.ts'

const rules = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  'best-practice',
]
const views = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]
const LEAST_TARGET_PX = 24

/** One that runs from the left and one from the right, in every state. */
const ofEachDirection: Language[] = ['en', 'ar']
/** Some sentences and links: one of each kind is enough from the right. */
const onlyWords =
  /^(link-|own-(sent|erased|unknown)|letters-(deleted|unknown|thanks-own)|donate-(thanks|own-unknown)|write-unknown|letter-to-nobody|petition-not-found)/
const others = languages.filter((other) => other !== 'en')

for (const language of ofEachDirection) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language })
    test.slow()

    for (const [name, reach] of Object.entries(states)) {
      const isElsewhere = name in plainPages || onlyWords.test(name)
      if (language !== 'en' && isElsewhere) continue
      test(`everybody can use ${name}`, async ({ visitor }) => {
        const { page } = visitor
        await reach(visitor)
        await page.emulateMedia({ colorScheme: 'light' })
        // The wide view and the dark colours are the same in both directions,
        // and forms and messages stand in one column on every width.
        const isWide = language === 'en' && name in plainPages
        for (const view of isWide ? views : views.slice(0, 1)) {
          await page.setViewportSize(view)
          const seen = `${view.width} px`
          expect.soft(await violations(page), `light, ${seen}`).toEqual([])
        }
        if (language === 'en') {
          await page.emulateMedia({ colorScheme: 'dark' })
          expect.soft(await badColours(page), 'dark').toEqual([])
        }
        await page.setViewportSize({ width: 320, height: 640 })
        expect.soft(await tooWide(page), '320 px').toEqual([])
        expect.soft(await smallTargets(page), '320 px').toEqual([])
        await zoomTo200Percent(page)
        expect.soft(await tooWide(page), '200 %').toEqual([])
      })
    }
  })
}

/**
 * All pages are opened in each, and looked into from the right and in one of the
 * others in turn.
 */
for (const [turn, language] of others.entries()) {
  test.describe(language, { tag: '@js-only' }, () => {
    test.use({ language })
    test.slow()

    test('everybody can use every page', async ({ visitor }) => {
      const { page, path } = visitor
      for (const [at, to] of Object.values(plainPages).entries()) {
        await page.setViewportSize(views[0]!)
        await page.goto(path(to))
        if (language === 'ar' || at % others.length === turn) {
          expect.soft(await violations(page), to).toEqual([])
        }
        await page.setViewportSize({ width: 320, height: 640 })
        expect.soft(await tooWide(page), `${to}, 320 px`).toEqual([])
        expect.soft(await smallTargets(page), `${to}, 320 px`).toEqual([])
      }
    })
  })
}

function violations(page: Page): Promise<string[]> {
  return told(new AxeBuilder({ page }).withTags(rules))
}

/** All that a colour scheme can change. */
function badColours(page: Page): Promise<string[]> {
  const colours = ['color-contrast', 'link-in-text-block']
  return told(new AxeBuilder({ page }).withRules(colours))
}

async function told(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`,
    ),
  )
}

/** A window of 1280 px, zoomed in: 640 px of the page's, twice as dense. */
async function zoomTo200Percent(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 640,
    height: 400,
    deviceScaleFactor: 2,
    mobile: false,
  })
}

/** What sticks out, if one can scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement!
    if (root.scrollWidth <= root.clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return left < -1 || right > root.clientWidth + 1
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
}

/** Links within sentences may be smaller: WCAG 2.2, 2.5.8. */
function smallTargets(page: Page): Promise<string[]> {
  const targets = page.locator(
    'button, input:not([type=hidden]), select, textarea, summary, nav a, ' +
      '.button, header a',
  )
  return targets.evaluateAll(
    (elements, least) =>
      elements.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        if (width === 0 || (width >= least && height >= least)) return []
        return [`${width} × ${height}: ${element.outerHTML.slice(0, 120)}`]
      }),
    LEAST_TARGET_PX,
  )
}

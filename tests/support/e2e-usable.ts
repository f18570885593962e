import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const rules = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  'best-practice',
]
/** WCAG 2.2, success criterion 2.5.8. */
const LEAST_TARGET_PX = 24

/** What axe finds on a page as it is now, a line each. */
export function violations(page: Page): Promise<string[]> {
  return told(new AxeBuilder({ page }).withTags(rules))
}

/** All that a colour scheme can change. */
export function badColours(page: Page): Promise<string[]> {
  const colours = ['color-contrast', 'link-in-text-block']
  return told(new AxeBuilder({ page }).withRules(colours))
}

async function told(axe: AxeBuilder): Promise<string[]> {
  // Other than for frames, of which our pages have none, it finds the same, and
  // opens no second page each time: that is a third of the whole run.
  const found = await axe.setLegacyMode().analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`,
    ),
  )
}

/** A window of 1280 px, zoomed in: 640 px of the page's, twice as dense. */
export async function zoomTo200Percent(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 640,
    height: 400,
    deviceScaleFactor: 2,
    mobile: false,
  })
}

/** What sticks out, if one can scroll sideways. */
export function tooWide(page: Page): Promise<string[]> {
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
export function smallTargets(page: Page): Promise<string[]> {
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

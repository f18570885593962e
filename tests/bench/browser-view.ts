import type { Page, Request } from '@playwright/test'

/** Of HTML, styles and fonts together, compressed, on a first view. */
export const MOST_BYTES = 120 * 1024
/** Less than a thousandth of the window; 0.1 is where shifts become bad. */
export const UNSEEN_SHIFT = 0.001

/** Public pages, one of each make. */
export const PAGES = [
  '/',
  '/findings',
  '/findings/F6',
  '/findings/timeline',
  '/findings/infrastructure',
  '/check',
  '/petitions/moratorium',
  '/privacy',
]

/** Playwright's names for what a view is made of. */
const NOTHING = { document: 0, stylesheet: 0, font: 0, image: 0, script: 0 }

/** Bytes of bodies as they came over the line: compressed, without headers. */
export type Weights = typeof NOTHING & {
  /** Of these and of anything else. */
  sum: number
}

/** What these requests brought. Waits for those that are still under way. */
export async function weigh(requests: Request[]): Promise<Weights> {
  const weights = { ...NOTHING, sum: 0 }
  for (const request of requests) {
    // Without an answer there is no size to ask for.
    if (!(await request.response())) continue
    const { responseBodySize } = await request.sizes()
    const kind = request.resourceType()
    if (kind in NOTHING) weights[kind as keyof Weights] += responseBodySize
    weights.sum += responseBodySize
  }
  return weights
}

/** Where requests went that did not go to `origin`. */
export function foreignAmong(requests: Request[], origin: string): string[] {
  return requests
    .map((request) => request.url())
    .filter((url) => new URL(url).origin !== origin)
}

/**
 * The sum of all layout shifts so far: never less than the cumulative layout
 * shift, which takes only the worst five seconds (https://web.dev/articles/cls).
 */
export async function layoutShift(page: Page): Promise<number> {
  await nextFrame(page)
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'layout-shift', buffered: true })
    const shifts = observer.takeRecords() as unknown as { value: number }[]
    return shifts.reduce((sum, { value }) => sum + value, 0)
  })
}

/**
 * Milliseconds until the largest thing in the window was painted, counted from
 * the start of the visit: https://web.dev/articles/lcp
 *
 * @throws when nothing was painted
 */
export async function largestPaint(page: Page): Promise<number> {
  await nextFrame(page)
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {})
    observer.observe({ type: 'largest-contentful-paint', buffered: true })
    const last = observer.takeRecords().at(-1)
    if (!last) throw new Error(`nothing was painted of ${location.pathname}`)
    return last.startTime
  })
}

/** What the last change does to the page is known one frame after it. */
function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )
}

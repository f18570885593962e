import type { Browser, Page, Request } from '@playwright/test'
import {
  foreignAmong,
  largestPaint,
  layoutShift,
  type Weights,
  weigh,
} from './browser-view.ts'

const VIEWPORT = { width: 390, height: 844 }

/**
 * Lighthouse's "slow 4G" and its slower processor. DevTools holds back whole
 * requests, not packets, and the multipliers by which Lighthouse makes up for
 * that are left out: setting up a connection costs nothing here.
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const LATENCY_MS = 150
const DOWN_BITS_PER_SECOND = 1_600_000
const UP_BITS_PER_SECOND = 750_000
const CPU_SLOWDOWN = 4

/** The same in words, for those who read the figures. */
export const CONDITIONS =
  `${VIEWPORT.width} × ${VIEWPORT.height}, empty cache, ${LATENCY_MS} ms, ` +
  `${DOWN_BITS_PER_SECOND / 1e6} Mbps down, ` +
  `${UP_BITS_PER_SECOND / 1e3} Kbps up, processor ÷ ${CPU_SLOWDOWN}`

export type FirstView = {
  paintMs: number
  shift: number
  weights: Weights
  requests: number
  /** Requests to other origins. */
  foreign: number
}

/**
 * One first view by a browser that has never been here, on a slow line.
 *
 * @throws when the page does not answer 200: an error page is light
 */
export async function loadSlowly(
  browser: Browser,
  address: string,
): Promise<FirstView> {
  const context = await browser.newContext({ viewport: VIEWPORT })
  try {
    const page = await context.newPage()
    await slowDown(page)
    const requests: Request[] = []
    page.on('request', (request) => requests.push(request))

    const response = await page.goto(address, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) {
      throw new Error(`${address} answers ${response?.status()}`)
    }
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    return {
      paintMs: await largestPaint(page),
      shift: await layoutShift(page),
      weights: await weigh(requests),
      requests: requests.length,
      foreign: foreignAmong(requests, new URL(address).origin).length,
    }
  } finally {
    await context.close()
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: DOWN_BITS_PER_SECOND / 8,
    uploadThroughput: UP_BITS_PER_SECOND / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
}

import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '#tests/support/browser.mjs'
import { CONDITIONS, loadSlowly } from './browser-load.ts'
import { reportPage, spread, type Turn } from './browser-report.ts'
import { MOST_BYTES, PAGES, UNSEEN_SHIFT } from './browser-view.ts'
import type { Place } from './place.ts'

const LOADS = 3

/** The smallest document of the same server: text, no style, no font. */
const SMALLEST = '/robots.txt'

/** The longest words and the other scripts, on the two heaviest pages. */
const OTHERS = ['ar', 'hi', 'hu', 'fr'].flatMap((language) => [
  `/${language}`,
  `/${language}/findings`,
])

/** Those of tests/playwright.config.ts: nothing but the page uses the line. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Tells what a first view of the public pages weighs, and how soon it is seen
 * in a real browser on a slow line.
 */
export async function measureInBrowser({
  port,
}: Pick<Place, 'port'>): Promise<void> {
  const executablePath = findBrowser()
  if (!executablePath) {
    console.log('first views: no browser here; npm run e2e gets one')
    return
  }
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    const turns = await takeTurns(browser, `http://127.0.0.1:${port}`)
    const smallest = [...turns.values()].flat().map((turn) => turn.smallest)
    console.log(
      `first views: ${CONDITIONS}; medians of ${LOADS} loads\n` +
        `  at most ${MOST_BYTES} B of HTML + CSS + fonts, CLS below ` +
        `${UNSEEN_SHIFT}; the ratio is to the LCP of ${SMALLEST}, ` +
        `${spread(smallest)}`,
    )
    for (const [path, ofPage] of turns) reportPage(path, ofPage)
  } finally {
    await browser.close()
  }
}

async function takeTurns(
  browser: Browser,
  origin: string,
): Promise<Map<string, Turn[]>> {
  // The first load also starts the browser's own processes.
  await loadSlowly(browser, origin + SMALLEST)
  const turns = new Map<string, Turn[]>()
  for (let round = 0; round < LOADS; round += 1) {
    for (const path of [...PAGES, ...OTHERS]) {
      // In pairs, because the machine is slower at one time than at another.
      const smallest = await loadSlowly(browser, origin + SMALLEST)
      const view = await loadSlowly(browser, origin + path)
      turns.set(path, [...(turns.get(path) ?? []), { view, smallest }])
    }
  }
  return turns
}

import type {
  FullResult,
  Reporter,
  TestCase,
  TestResult,
} from '@playwright/test/reporter'
import { DOCUMENTS, listedTests, titlesWithoutRun } from './listed-tests.ts'
import { fullRun, passedBefore } from './ran.ts'

/** Root, project and file stand before the suites and the title. */
const BEFORE_TITLES = 3

/**
 * Ends a full run: fails it, and names them, when tests that the documents
 * name did not run or did not pass. Says nothing otherwise.
 */
export default class RanReporter implements Reporter {
  #passed: string[] = []

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status !== 'passed' || test.expectedStatus !== 'passed') return
    this.#passed.push(test.titlePath().slice(BEFORE_TITLES).join(' > '))
  }

  async onEnd({
    status,
  }: FullResult): Promise<{ status: 'failed' } | undefined> {
    const run = fullRun()
    if (!run || status !== 'passed') return undefined
    const passed = [...passedBefore(run), ...this.#passed]
    const titles = listedTests().map(({ title }) => title)
    const missing = titlesWithoutRun(titles, passed)
    if (missing.length === 0) return undefined
    console.error(`${DOCUMENTS.join(' and ')} name tests that did not run:`)
    for (const title of missing) console.error(`  ${title}`)
    return { status: 'failed' }
  }

  /** The list of what ran is another reporter's. */
  printsToStdio(): boolean {
    return false
  }
}

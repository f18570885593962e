import type { Reporter, TestModule } from 'vitest/node'
import { fullRun, keepPassed } from './ran.ts'

/** In a full run: keeps the titles of what passed, and says nothing. */
export default class RanReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const run = fullRun()
    if (!run) return
    const passed = modules.flatMap(({ children }) => [
      ...children.allTests('passed'),
    ])
    keepPassed(
      run,
      passed.map(({ fullName }) => fullName),
    )
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const FILE = 'node_modules/.cache/moratorium/ran.json'

/**
 * Which run of `npm test` this is part of; that command alone sets it. Only
 * then all tests run, and those of the browser after the others.
 */
export function fullRun(): string | undefined {
  return process.env.TEST_RUN || undefined
}

/** Keeps what passed for the tests in the browser, which end the run. */
export function keepPassed(run: string, titles: string[]): void {
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, JSON.stringify({ run, titles: [...new Set(titles)] }))
}

/** What passed earlier in the same run; nothing of another one. */
export function passedBefore(run: string): string[] {
  try {
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as {
      run: string
      titles: string[]
    }
    return kept.run === run ? kept.titles : []
  } catch {
    return []
  } finally {
    rmSync(FILE, { force: true })
  }
}

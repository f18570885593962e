import { readFile, rm, writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'

const LOCK = `${process.env.E2E_DATA_DIR}/e2e-counting`

/**
 * Runs `counting` while no other test confirms or withdraws, so that it may
 * compare counts exactly. Whatever changes the count has to run in here.
 */
export async function alone<Result>(
  counting: () => Promise<Result>,
): Promise<Result> {
  await expect(take).toPass({ timeout: 45_000, intervals: [50] })
  try {
    return await counting()
  } finally {
    await rm(LOCK, { force: true })
  }
}

async function take(): Promise<void> {
  try {
    await writeFile(LOCK, String(process.pid), { flag: 'wx' })
  } catch (error) {
    const holder = Number(await readFile(LOCK, 'utf8'))
    if (!isAlive(holder)) await rm(LOCK, { force: true })
    throw error
  }
}

/** Playwright ends a worker whose test ran out of time. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

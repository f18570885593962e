import { mkdir, rm } from 'node:fs/promises'
import { expect } from '@playwright/test'

const LOCK = `${process.env.E2E_DATA_DIR}/e2e-counting`

/**
 * Runs `counting` while no other test confirms or withdraws, so that it may
 * compare counts exactly. Whatever changes the count has to run in here.
 */
export async function alone<Result>(
  counting: () => Promise<Result>,
): Promise<Result> {
  await expect(() => mkdir(LOCK)).toPass({ timeout: 25_000, intervals: [50] })
  try {
    return await counting()
  } finally {
    await rm(LOCK, { recursive: true, force: true })
  }
}

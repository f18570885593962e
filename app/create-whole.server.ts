import { randomBytes } from 'node:crypto'
import { linkSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Makes a file that only its owner reads, whole or not at all: written under
 * another name first, then linked, and linking never overwrites. Where there is
 * one, also by another program at the same moment, that one stays.
 */
export function createWhole(file: string, content: string | Buffer): void {
  const whole = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(whole, content, { mode: 0o600 })
  try {
    linkSync(whole, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(whole)
  }
}

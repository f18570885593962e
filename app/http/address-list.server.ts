import { readFileSync, statSync } from 'node:fs'
import ipaddr from 'ipaddr.js'
import type { Services } from '#app/services.server.ts'

/**
 * Whether an address, as `ipaddr.js` normalizes it, stands in `file`: one
 * address per line, other lines count for nothing. The file is read again
 * whenever it was changed; while it cannot be, what was read last is kept.
 */
export function watchAddresses(
  file: string | undefined,
  log: Services['log'],
): (address: string | undefined) => boolean {
  let addresses = new Set<string>()
  /** What was read, and what was seen last. */
  let version: string | undefined
  let seen: string | undefined
  return (address) => {
    if (file === undefined || address === undefined) return false
    const now = versionOf(file)
    const isNew = now !== seen
    seen = now
    if (now !== version) {
      // Nobody's signature may fail because a list is just being replaced.
      try {
        addresses = read(file)
        version = now
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (isNew) log.warn({ code }, 'TOR_EXITS_FILE cannot be read')
      }
    }
    return addresses.has(address)
  }
}

function versionOf(file: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(file)
    return `${ino} ${size} ${mtimeMs}`
  } catch {
    return 'missing'
  }
}

function read(file: string): Set<string> {
  const lines = readFileSync(file, 'utf8').split(/\s+/)
  return new Set(
    lines
      .filter((line) => ipaddr.isValid(line))
      .map((line) => ipaddr.process(line).toNormalizedString()),
  )
}

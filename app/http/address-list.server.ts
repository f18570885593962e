import { readFileSync, statSync } from 'node:fs'
import ipaddr from 'ipaddr.js'
import type { Services } from '#app/services.server.ts'

/**
 * Whether an address, as `ipaddr.js` normalizes it, stands in `file`: one
 * address per line, other lines count for nothing. The file is read again
 * whenever it was changed; while it is missing, what was read last is kept.
 */
export function watchAddresses(
  file: string | undefined,
  log: Services['log'],
): (address: string | undefined) => boolean {
  let addresses = new Set<string>()
  let version = 'none'
  return (address) => {
    if (file === undefined || address === undefined) return false
    const now = versionOf(file)
    if (now !== version) {
      version = now
      if (now === 'missing') log.warn('TOR_EXITS_FILE cannot be read')
      else addresses = read(file)
    }
    return addresses.has(address)
  }
}

function versionOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : 'missing'
}

function read(file: string): Set<string> {
  const lines = readFileSync(file, 'utf8').split(/\s+/)
  return new Set(
    lines
      .filter((line) => ipaddr.isValid(line))
      .map((line) => ipaddr.process(line).toNormalizedString()),
  )
}

import { beforeAll } from 'vitest'
import { createLog } from '#app/log.server.ts'
import type { Services } from '#app/services.server.ts'

export type Line = Record<string, unknown>

/** Gives `services` a log of the program's own kind, whose lines stay here. */
export function useLog(services: Services): {
  readonly lines: Line[]
  text(): string
  clear(): void
} {
  const written: string[] = []
  beforeAll(() => {
    const write = (line: string) => void written.push(line)
    services.log = createLog('debug', { write })
  })
  return {
    get lines() {
      return written.map((line) => JSON.parse(line) as Line)
    },
    text: () => written.join(''),
    clear: () => void written.splice(0),
  }
}

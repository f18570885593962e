/** One part of the machine: how it is, and what to do where that is bad. */
export type Sign = {
  name: string
  /** `unknown`: nobody has told. */
  state: 'ok' | 'bad' | 'unknown'
  says: string
  todo?: string
}

export const MINUTE_MS = 60 * 1000
export const HOUR_MS = 60 * MINUTE_MS
/** The worker looks twice a second; longer, and nobody takes what is due. */
export const WAIT_MINUTES = 10

export function isOlder(moment: Date | null, ms: number, now: Date): boolean {
  return moment !== null && now.getTime() - moment.getTime() > ms
}

export function momentText(moment: Date): string {
  const iso = moment.toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}

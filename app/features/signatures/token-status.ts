import type { Confirmed } from './store-confirmed.server.ts'
import type { TokenState } from './find-by-token.server.ts'

/** The HTTP status of the page that says what a mailed link stands for. */
export function statusOf({
  outcome,
}: {
  outcome: (TokenState | Confirmed)['outcome']
}): number {
  if (outcome === 'unknown') return 404
  return outcome === 'expired' || outcome === 'withdrawn' ? 410 : 200
}

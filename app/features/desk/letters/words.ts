import type { DeliveryState } from '#db/schema.ts'
import type { Rest } from '../../letters/open-chambers.server.ts'

export const stateWords: Record<DeliveryState, string> = {
  queued: 'waiting for their turn',
  held: 'held for a person',
  sending: 'in hand',
  sent: 'sent',
  bounced: 'came back',
  refused: 'refused by a mail server',
  unknown: 'of unknown fate',
  dropped: 'not sent',
}

export const restWords: Record<Rest, string> = {
  quiet: 'quiet hours there',
  stale: 'its list is out of date',
  'country-off': 'letters to this country are stopped',
}

/** Why a letter was held, as it is stored, in words. */
const heldWords: Record<string, string> = {
  alike: 'too many alike to one address',
  suspicious: 'written faster than people write, or by what seems no person',
}

export function heldWhy(why: string | null): string {
  if (why === null) return 'not said'
  return heldWords[why] ?? why
}

/** 1,200 */
export function number(value: number): string {
  return value.toLocaleString('en')
}

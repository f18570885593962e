import { createHmac } from 'node:crypto'
import type { Services } from '#app/services.server.ts'

const TAG_BYTES = 16
const KEPT_MS = 72 * 60 * 60 * 1000

type Given = Pick<Services, 'keys' | 'log'>

/**
 * Tells networks of one day (UTC) apart: the first 16 bytes of HMAC-SHA256 under
 * the key of that day. It is the same in all processes that share the secrets.
 *
 * @returns nothing without a network, or where the key can be neither read nor
 *   made: that is told in the log, and no reason to refuse a signature
 */
export function networkTag(
  { keys, log }: Given,
  network: string | undefined,
  now: Date,
): Buffer | null {
  if (network === undefined) return null
  try {
    const key = keys.secrets.tagKey(dayOf(now))
    const whole = createHmac('sha256', key).update(network).digest()
    return whole.subarray(0, TAG_BYTES)
  } catch (err) {
    log.error({ err }, 'no key for network tags')
    return null
  }
}

/**
 * Deletes the keys of days that began 72 hours ago or earlier: from then on
 * nobody can find out which network a tag stands for.
 *
 * @returns how many files were deleted
 */
export async function forgetTagKeys({
  keys,
  now,
}: Pick<Services, 'keys' | 'now'>): Promise<number> {
  const last = new Date(now().getTime() - KEPT_MS)
  return keys.secrets.forgetTagKeys(dayOf(last))
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

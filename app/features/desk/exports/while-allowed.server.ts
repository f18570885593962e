import type { Services } from '#app/services.server.ts'

/** So long, and so much, goes out before it is looked at again. */
const CHECK_MS = 5_000
const CHECK_BYTES = 8 * 1024 * 1024

/**
 * Hands chunks on as long as that is allowed: an approval may be taken back, or
 * somebody removed, while a download of hours goes on.
 *
 * @param refuse throws when it is not allowed any more; nothing goes out then
 */
export async function* whileAllowed(
  { now }: Pick<Services, 'now'>,
  chunks: AsyncIterable<Uint8Array>,
  refuse: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let checkedAt = now().getTime()
  let bytes = 0
  for await (const chunk of chunks) {
    const isDue = now().getTime() - checkedAt >= CHECK_MS
    if (isDue || bytes >= CHECK_BYTES) {
      await refuse()
      checkedAt = now().getTime()
      bytes = 0
    }
    yield chunk
    bytes += chunk.length
  }
}

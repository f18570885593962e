import { exportHeader } from '#app/vault/export-format.ts'
import { DeskRefused } from '../../accounts/errors.ts'

/** Measured: 670 without a comment, 1,280 with one of 400 Latin letters. */
const LINE_BYTES = 1_000
/** Left to all others who write there. */
const RESERVE_BYTES = 1024 ** 3
const CHECK_BYTES = 64 * 1024 ** 2

/**
 * Hands an export on as long as there is room for it: a full disk would stop
 * others too. How much will follow is guessed when it begins, so it is looked at
 * again every 64 MB: comments may be long, and other files grow.
 *
 * @param pieces the first one is the header alone
 * @param bytesFree where it is written
 * @throws DeskRefused when less than 1 GB would stay free
 */
export async function* whileRoom(
  pieces: AsyncIterable<string>,
  bytesFree: () => Promise<number>,
): AsyncGenerator<string> {
  let unchecked: number | undefined
  for await (const piece of pieces) {
    if (unchecked === undefined || unchecked >= CHECK_BYTES) {
      const isFirst = unchecked === undefined
      const count = isFirst ? exportHeader.parse(JSON.parse(piece)).count : 0
      const needed = RESERVE_BYTES + count * LINE_BYTES
      if ((await bytesFree()) < needed) throw noRoom()
      unchecked = 0
    }
    yield piece
    unchecked += Buffer.byteLength(piece)
  }
}

export function noRoom(): DeskRefused {
  return new DeskRefused(
    'The server has no room for this export in its folder for temporary ' +
      'files. Whoever runs it can give it another one (TMPDIR).',
  )
}

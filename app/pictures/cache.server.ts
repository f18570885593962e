import { createHash } from 'node:crypto'
import { drawPicture, type Picture } from './draw.server.ts'

/** Some six hundred pictures; a campaign of six languages has fewer. */
const MOST_BYTES = 16 * 1024 * 1024
/** Somebody who asks for all of them leaves time for everybody else. */
const AT_ONCE = 2

/** A way to have pictures drawn, `draw` being what draws one of them. */
export function createPictures(
  draw: (given: Picture) => Promise<Buffer>,
): (given: Picture) => Promise<Buffer> {
  const kept = new Map<string, Buffer>()
  const awaited = new Map<string, Promise<Buffer>>()
  const inTurn = createTurns()
  let bytes = 0

  function keep(key: string, picture: Buffer): void {
    kept.set(key, picture)
    bytes += picture.length
    for (const [oldest, { length }] of kept) {
      if (bytes <= MOST_BYTES) return
      kept.delete(oldest)
      bytes -= length
    }
  }

  async function make(key: string, given: Picture): Promise<Buffer> {
    try {
      const picture = await inTurn(() => draw(given))
      keep(key, picture)
      return picture
    } finally {
      awaited.delete(key)
    }
  }

  return async (given) => {
    const key = keyOf(given)
    const known = kept.get(key)
    if (known) {
      // The map's order is that of use: the first one is the next to go.
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const made = awaited.get(key) ?? make(key, given)
    awaited.set(key, made)
    return made
  }
}

/**
 * The picture of these texts. It is drawn once and kept while there is room;
 * those who ask at the same moment get the same one.
 */
export const pictureOf = createPictures(drawPicture)

function keyOf(given: Picture): string {
  const texts = Object.entries(given).sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64')
}

/** Runs what it is given, at most {@link AT_ONCE} at a time, in order. */
function createTurns() {
  const waiting: (() => void)[] = []
  let running = 0

  return async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (running < AT_ONCE) running++
    // Whoever ends passes the place on, so the number stays as it is.
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}

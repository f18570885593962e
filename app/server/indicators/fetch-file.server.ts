import { MOST_BYTES } from '#app/features/indicators/read-list.ts'
import { PlainError } from '../plain-error.ts'

/** For all of it: a server that sends a byte a minute must not hold us. */
const FETCH_MS = 60_000
const MOST_REDIRECTS = 5

/**
 * A file from the internet, and the addresses on the way to it. Only over TLS;
 * from this machine itself also without.
 *
 * @throws PlainError
 */
export async function fetchFile(
  url: URL,
): Promise<{ bytes: Uint8Array; way: URL[] }> {
  const signal = AbortSignal.timeout(FETCH_MS)
  const way = [url]
  try {
    for (;;) {
      const at = way.at(-1)!
      check(at, isHere(url))
      const response = await fetch(at, { redirect: 'manual', signal })
      const next = nextOf(response, at)
      if (!next) return { bytes: await readBody(response, at), way }
      await response.body?.cancel()
      if (way.length > MOST_REDIRECTS) {
        throw new PlainError(`${shownAddress(url)} leads on and on.`)
      }
      way.push(next)
    }
  } catch (error) {
    throw error instanceof PlainError ? error : plain(error as Error, url)
  }
}

/** Without query and fragment, which may hold a secret. */
export function shownAddress(url: URL): string {
  const shown = new URL(url)
  shown.search = ''
  shown.hash = ''
  return shown.href
}

function check(url: URL, mayBeHere: boolean): void {
  if (url.username || url.password) {
    throw new PlainError(
      'The address holds a name or a password, and it would be shown publicly.',
    )
  }
  if (url.protocol === 'https:' || (mayBeHere && isHere(url))) return
  throw new PlainError(`Only https:// is fetched, not ${shownAddress(url)}`)
}

function isHere({ protocol, hostname }: URL): boolean {
  const hosts = ['127.0.0.1', '[::1]', 'localhost']
  return protocol === 'http:' && hosts.includes(hostname)
}

function nextOf({ status, headers }: Response, at: URL): URL | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(status)
  const next = URL.parse(headers.get('location') ?? '', at)
  if (isRedirect && next && headers.has('location')) return next
  if (status === 200) return undefined
  throw new PlainError(
    `${shownAddress(at)} answered ${status}, not with a file.`,
  )
}

async function readBody({ body }: Response, at: URL): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  // The web's own type of a stream does not say so yet.
  const parts = (body ?? []) as unknown as AsyncIterable<Uint8Array>
  for await (const chunk of parts) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) {
      const most = MOST_BYTES / 1024 / 1024
      throw new PlainError(`${shownAddress(at)} is larger than ${most} MB.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function plain({ name, message, cause }: Error, url: URL): PlainError {
  const address = shownAddress(url)
  if (name === 'TimeoutError') {
    const seconds = FETCH_MS / 1_000
    return new PlainError(`${address} was not here after ${seconds} seconds.`)
  }
  const why = cause instanceof Error ? cause.message : message
  return new PlainError(`${address} cannot be fetched: ${why}`)
}

import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * Structured lines, on standard output unless there is another `destination`.
 * They hold route, status, milliseconds and an id: no address, no query, no IP,
 * no user agent.
 */
export function createLog(
  level: string,
  destination?: DestinationStream,
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: {
        // Without words of ours pino would take those of the error.
        logMethod([line, ...words], log) {
          const taken = words.length === 0 && holdsError(line)
          log.apply(this, taken ? [line, ''] : [line, ...words])
        },
      },
    },
    destination,
  )
}

function holdsError(line: unknown): boolean {
  return (
    line instanceof Error ||
    (typeof line === 'object' && line !== null && 'err' in line)
  )
}

/**
 * An error without what people typed: PostgreSQL repeats values in its
 * messages and details, so of its errors only the code and the place stay.
 */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, message, stack = '' } = error
  const fromDatabase = 'severity' in error
  return {
    name,
    code: 'code' in error ? error.code : undefined,
    message: fromDatabase ? undefined : message,
    frames: stack
      .replace(message, '')
      .split('\n')
      .filter((line) => line.startsWith('    at ')),
  }
}

/** Slugs, ids, countries and files of ours; no `@` or `%` for an address. */
const OURS =
  /^(\/|(\/[a-z0-9-]+|\/[A-Z]\d{1,3}|\/[A-Z]{2}|\/:token)+(\.(json|txt|csv|png|xml))?|\/assets\/[\w.-]+|\/\.well-known\/security\.txt)$/

/**
 * The path as it may be logged: a mailed token is as good as a password, and
 * what is no page of ours may hold anything, also where it was refused before
 * anybody looked whether there is such a page.
 */
export function loggedRoute(pathname: string, status: number): string {
  const path = pathname.replace(/\/[^/]{33,}/g, '/:token')
  return status !== 404 && OURS.test(path) ? path : '(none)'
}

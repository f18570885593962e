import pino, { type Logger } from 'pino'

/**
 * Structured lines on standard output. They hold route, status, milliseconds
 * and an id: no address, no query, no IP, no user agent.
 */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  })
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
    code: 'code' in error ? String(error.code) : undefined,
    message: fromDatabase ? undefined : message,
    frames: stack.split('\n').filter((line) => line.startsWith('    at ')),
  }
}

/**
 * The path as it may be logged: a mailed token is as good as a password, and
 * what is no page of ours may hold anything.
 */
export function loggedRoute(pathname: string, status: number): string {
  if (status === 404) return '(none)'
  return pathname.replace(/\/[^/]{33,}/g, '/:token')
}

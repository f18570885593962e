const brand = Symbol.for('moratorium.refusal')

/**
 * A refusal that the visitor is told about.
 *
 * `code` is for programs and never changes once released; it also names the
 * sentence in the catalogue that the page shows (`error.<code>`), so that the
 * reader gets it in the language of the page. `message` is its English form,
 * for programs and logs; it holds no internals and no personal data.
 */
export abstract class DomainError extends Error {
  /** The build holds a copy of this class beside the server's own. */
  readonly [brand] = true
  abstract readonly code: string
  abstract readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 503
}

/** What `instanceof` cannot say across the two copies. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && brand in error
}

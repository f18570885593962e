/** Says in clear sentences what is wrong, where, and what a person can do. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError'
}

/** The code of a failed system call (`ENOENT` …) or of PostgreSQL (`57P03`). */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error && error.code
  return typeof code === 'string' ? code : undefined
}

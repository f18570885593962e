/**
 * A refusal that the visitor is told about.
 *
 * `code` is for programs and never changes once released; it also names the
 * sentence in the catalogue that the page shows (`error.<code>`), so that the
 * reader gets it in the language of the page. `message` is its English form,
 * for programs and logs; it holds no internals and no personal data.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string
  abstract readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 415
}

import { DomainError } from '#app/errors.ts'

/** The link opens nothing (any more). */
export class SignatureNotFound extends DomainError {
  readonly code = 'signature-not-found'
  readonly status = 404

  constructor() {
    super('We do not know this link.')
  }
}

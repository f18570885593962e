import { DomainError } from '#app/errors.ts'

/** Campaigners let nobody sign for now. What was signed can be confirmed. */
export class SigningStopped extends DomainError {
  readonly code = 'signing-stopped'
  readonly status = 503

  constructor() {
    super('Signing pauses at the moment. Nothing was stored.')
  }
}

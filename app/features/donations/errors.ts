import { DomainError } from '#app/errors.ts'

/** They are not set up, or campaigners have stopped them. */
export class DonationsNotOpen extends DomainError {
  readonly code = 'donations-not-open'
  readonly status = 503

  constructor() {
    super('Donations are not open at the moment. Nothing was charged.')
  }
}

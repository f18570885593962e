import { DomainError } from '#app/errors.ts'

export class ChamberNotFound extends DomainError {
  readonly code = 'chamber-not-found'
  readonly status = 404

  constructor() {
    super('There is no chamber at this address.')
  }
}

/** Not for a country without lawmakers: its page says what can be done. */
export class TargetCountryUnknown extends DomainError {
  readonly code = 'target-country-unknown'
  readonly status = 404

  constructor() {
    super('There is no country with this code.')
  }
}

/** What a campaigner cannot have; the message is for them. */
export class DirectoryRefused extends Error {}

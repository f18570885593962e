import { DomainError } from '#app/errors.ts'

export class FindingNotFound extends DomainError {
  readonly code = 'finding-not-found'
  readonly status = 404

  constructor() {
    super('There is no finding at this address.')
  }
}

export class CountryNotFound extends DomainError {
  readonly code = 'country-not-found'
  readonly status = 404

  constructor() {
    super('No finding names this country.')
  }
}

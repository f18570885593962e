import { DomainError } from '#app/errors.ts'

export class PetitionNotFound extends DomainError {
  readonly code = 'petition-not-found'
  readonly status = 404

  constructor() {
    super('There is no petition at this address.')
  }
}

/** Signing after the end. Confirming stays possible: see `confirmSignature`. */
export class PetitionClosed extends DomainError {
  readonly code = 'petition-closed'
  readonly status = 409

  constructor() {
    super('This petition is closed. It no longer takes signatures.')
  }
}

export class PetitionNotOpenYet extends DomainError {
  readonly code = 'petition-not-open-yet'
  readonly status = 409

  constructor() {
    super('This petition is not open yet.')
  }
}

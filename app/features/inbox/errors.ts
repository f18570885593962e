import { DomainError } from '#app/errors.ts'

export class InboxNotHere extends DomainError {
  readonly code = 'not-found'
  readonly status = 404

  constructor() {
    super('There is nothing at this address.')
  }
}

export class InboxNotYours extends DomainError {
  readonly code = 'inbox-not-yours'
  readonly status = 403

  constructor() {
    super('The inbox can be read only at the machine that runs the program.')
  }
}

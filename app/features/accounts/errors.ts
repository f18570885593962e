import { DomainError } from '#app/errors.ts'

export class NotAllowed extends DomainError {
  readonly code = 'desk-not-allowed'
  readonly status = 403

  constructor(role: string) {
    super(
      `Your role (${role}) does not include this. An owner can change roles.`,
    )
  }
}

/** Who was let in a moment ago has another role now, or is out. */
export class LeftMeanwhile extends NotAllowed {
  constructor(role: string) {
    super(role)
    this.message =
      'Nothing was done: while this was on its way you were signed out, or ' +
      'your role changed.'
  }
}

/** A dangerous act, long after its page was opened. */
export class ProofTooOld extends DomainError {
  readonly code = 'desk-proof-too-old'
  readonly status = 403

  constructor() {
    super(
      'Nothing was done: too much time went by since you showed that it is ' +
        'you. “Show that it is you” opens in another tab. Then come back here, ' +
        'reload this page, and agree that the form is sent once more.',
    )
  }
}

/** Something at the desk that is not there, or not any more. */
export class DeskNotFound extends DomainError {
  readonly code = 'desk-not-found'
  readonly status = 404

  constructor(message = 'There is nothing at this address.') {
    super(message)
  }
}

/** An act that cannot be, in a sentence for whoever wanted it. */
export class DeskRefused extends DomainError {
  readonly code = 'desk-refused'
  readonly status = 409
}

/** The log names people for ever, so no two of them are called alike. */
export class NameTaken extends DeskRefused {
  constructor() {
    super('Somebody here has or had this name. Add a middle name or initial.')
  }
}

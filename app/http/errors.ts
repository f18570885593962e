import { DomainError } from '#app/errors.ts'

export class PageNotFound extends DomainError {
  readonly code = 'not-found'
  readonly status = 404

  constructor() {
    super('There is nothing at this address.')
  }
}

export class CrossSite extends DomainError {
  readonly code = 'cross-site'
  readonly status = 403

  constructor() {
    super('This form was sent from another site, so nothing was done.')
  }
}

export class MethodNotAllowed extends DomainError {
  readonly code = 'method-not-allowed'
  readonly status = 405

  constructor() {
    super('This address does not take requests of that kind.')
  }
}

export class BodyTooLarge extends DomainError {
  readonly code = 'body-too-large'
  readonly status = 413

  constructor() {
    super('More was sent than this form takes. Nothing was stored.')
  }
}

export class WrongContentType extends DomainError {
  readonly code = 'wrong-content-type'
  readonly status = 415

  constructor() {
    super('This form takes the fields of a web form and nothing else.')
  }
}

export class FormUnreadable extends DomainError {
  readonly code = 'form-unreadable'
  readonly status = 400

  constructor() {
    super('The form did not arrive whole. Nothing was stored.')
  }
}

/** Few forms with files at a time are in the memory of a process. */
export class UploadBusy extends DomainError {
  readonly code = 'upload-busy'
  readonly status = 503

  constructor() {
    super(
      'Others send files at this moment, so yours were not read. Go ' +
        'back, wait a minute, and send them again.',
    )
  }
}

export class UploadSlow extends DomainError {
  readonly code = 'upload-slow'
  readonly status = 400

  constructor() {
    super(
      'The files did not arrive within three minutes, so nothing was stored. ' +
        'Send them again over a faster line, or fewer of them at once.',
    )
  }
}

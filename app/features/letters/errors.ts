import { DomainError } from '#app/errors.ts'

/** From here it cannot be sent; by one's own mail program it still can. */
export class LetterNotSent extends DomainError {
  readonly code = 'letter-not-sent'
  readonly status = 409

  constructor() {
    super('This letter cannot be sent from here. Please send it yourself.')
  }
}

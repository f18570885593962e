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

/** The directory is not what it was when somebody agreed to change it. */
export class DirectoryChanged extends DirectoryRefused {
  constructor() {
    super(
      'The directory has changed since you looked. Nothing was imported: look ' +
        'once more at what this list would change.',
    )
  }
}

/** What a list does not say, so that the one who imports has to. */
export class ImportUnclear extends Error {
  readonly about:
    'country' | 'other-country' | 'source' | 'licence' | 'as-of' | 'files'

  constructor(about: ImportUnclear['about'], message: string) {
    super(message)
    this.about = about
  }
}

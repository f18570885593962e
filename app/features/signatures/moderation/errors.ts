/** An act that cannot be; the message is for whoever wanted it. */
export class ModerationRefused extends Error {
  /** Which part of a condition is wrong, where it is one. */
  readonly part?: string

  constructor(message: string, part?: string) {
    super(message)
    this.part = part
  }
}

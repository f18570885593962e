/** What the API refuses, as Stripe says it: https://docs.stripe.com/api/errors */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly type: 'invalid_request_error' | 'idempotency_error'
  readonly code: string | undefined
  readonly param: string | undefined

  constructor(
    message: string,
    more: {
      code?: string
      param?: string
      status?: number
      type?: Refusal['type']
    } = {},
  ) {
    super(message)
    this.status = more.status ?? 400
    this.type = more.type ?? 'invalid_request_error'
    this.code = more.code
    this.param = more.param
  }

  /** The body of the answer. */
  toJSON() {
    const { type, code, param, message } = this
    return { error: { type, code, message, param } }
  }
}

/** @returns what {@link Refusal} says of an id that nothing has */
export function missing(kind: string, id: string, param = 'id'): Refusal {
  return new Refusal(`No such ${kind}: '${id}'`, {
    code: 'resource_missing',
    param,
    // Of the path; an id among the parameters is a bad parameter.
    status: param === 'id' ? 404 : 400,
  })
}

export function unknownPath(method: string, path: string): Refusal {
  return new Refusal(
    `Unrecognized request URL (${method}: ${path}). The stand-in knows only the calls that this program makes.`,
    { status: 404 },
  )
}

import { data } from '@remix-run/node'
import { isDomainError } from '#app/errors.ts'

/**
 * Wraps a loader or an action: a `DomainError` becomes the response it
 * stands for, and every other error stays a 500 for the error boundary.
 */
export function answer<Args, Result>(run: (args: Args) => Promise<Result>) {
  return async (args: Args): Promise<Result> => {
    try {
      return await run(args)
    } catch (error) {
      if (!isDomainError(error)) throw error
      throw data(
        { code: error.code, message: error.message },
        { status: error.status },
      )
    }
  }
}

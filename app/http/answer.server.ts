import { data } from '@remix-run/node'
import { isDomainError } from '#app/errors.ts'
import { openData } from './headers.server.ts'

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

/** Wraps a loader of open data: what it gives and what it refuses is JSON. */
export function answerData<Args>(run: (args: Args) => Promise<object>) {
  return async (args: Args): Promise<Response> => {
    try {
      return Response.json(await run(args), { headers: openData })
    } catch (error) {
      if (!isDomainError(error)) throw error
      const { code, message, status } = error
      return Response.json({ code, message }, { status, headers: openData })
    }
  }
}

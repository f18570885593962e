import { createHash } from 'node:crypto'
import { data } from '@remix-run/node'
import { isDomainError } from '#app/errors.ts'
import { openData, plainData } from './headers.server.ts'

/** How long those who show a link may keep its picture without asking. */
const PICTURE_SECONDS = 60 * 60

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

/** Wraps a loader of open data as a table; what it refuses is plain text. */
export function answerCsv<Args>(run: (args: Args) => Promise<string>) {
  return async (args: Args): Promise<Response> => {
    try {
      const headers = { ...openData, 'Content-Type': 'text/csv; charset=utf-8' }
      return new Response(await run(args), { headers })
    } catch (error) {
      if (!isDomainError(error)) throw error
      const { message, status } = error
      return new Response(`${message}\n`, { status, headers: openData })
    }
  }
}

/** Wraps a loader of a plain file for programs; so is what it refuses. */
export function answerText<Args>(run: (args: Args) => string) {
  return async (args: Args): Promise<Response> => {
    const headers = {
      ...plainData,
      'Content-Type': 'text/plain; charset=utf-8',
    }
    try {
      return new Response(run(args), { headers })
    } catch (error) {
      if (!isDomainError(error)) throw error
      const { message, status } = error
      return new Response(`${message}\n`, { status, headers })
    }
  }
}

/** Wraps a loader of one person's data as a file; it is kept nowhere. */
export function answerOwnFile<Args>(
  name: string,
  run: (args: Args) => Promise<object>,
) {
  return async (args: Args): Promise<Response> => {
    try {
      const body = `${JSON.stringify(await run(args), null, 2)}\n`
      return new Response(body, {
        headers: {
          ...plainData,
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}"`,
        },
      })
    } catch (error) {
      if (!isDomainError(error)) throw error
      const { code, message, status } = error
      return Response.json({ code, message }, { status, headers: plainData })
    }
  }
}

/**
 * Wraps a loader of a PNG. Who names the one that they have is told to keep it;
 * what it refuses is a sentence.
 */
export function answerPicture<Args extends { request: Request }>(
  run: (args: Args) => Promise<Buffer>,
) {
  return async (args: Args): Promise<Response> => {
    try {
      const picture = await run(args)
      const hash = createHash('sha256').update(picture).digest('base64url')
      const headers = {
        ...plainData,
        'Cache-Control': `public, max-age=${PICTURE_SECONDS}`,
        'Content-Type': 'image/png',
        ETag: `"${hash}"`,
      }
      const known = args.request.headers.get('If-None-Match') ?? ''
      // The weak comparison of RFC 9110, section 13.1.2.
      return known === '*' || known.includes(headers.ETag)
        ? new Response(null, { status: 304, headers })
        : new Response(new Uint8Array(picture), { headers })
    } catch (error) {
      if (!isDomainError(error)) throw error
      const { message, status } = error
      const headers = {
        ...plainData,
        'Content-Type': 'text/plain; charset=utf-8',
      }
      return new Response(`${message}\n`, { status, headers })
    }
  }
}

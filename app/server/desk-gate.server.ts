import type { Request, RequestHandler } from 'express'
import { sessionCookie } from '#app/features/accounts/cookies.server.ts'
import { deskOrigin, isDeskPath } from '#app/features/accounts/desk-address.ts'
import {
  findReplaced,
  findSession,
} from '#app/features/accounts/sessions.server.ts'
import type { SignedIn } from '#app/features/accounts/signed-in.ts'
import { plainData } from '#app/http/headers.server.ts'
import type { Services } from '#app/services.server.ts'

/** Pages that update themselves: asking for them is no act of a person. */
const BY_ITSELF = /^\/desk\/live\/?$/i
/** Where somebody without a session has something to do. */
const OPEN = /^\/desk\/(sign-in|invitation)(\/|$)/i
/** A name or an address: nothing that could begin a path or a query. */
const plainHost = /^[\w.-]+$|^\[[\da-f:.]+\]$/i

/**
 * Before all pages of the desk: finds out who comes, as the database knows it
 * at this moment, and lets nobody else near. Routes check the role.
 */
export function deskGate(services: Services): RequestHandler {
  const cookie = sessionCookie(services)
  const own = new URL(deskOrigin(services.origin))
  const other = new URL(services.origin)
  return (request, response, next) => {
    const path = pathOf(request)
    if (path === undefined) {
      const sentence = 'This address or its host cannot be read.\n'
      response.status(400).set(plainData).type('text/plain').send(sentence)
      return
    }
    if (!isDeskPath(path)) return next()
    response.set('X-Robots-Tag', 'noindex')
    const isElsewhere =
      own.host !== other.host && request.headers.host === other.host
    if (isElsewhere && request.method === 'GET') {
      return response.redirect(307, own.origin + request.originalUrl)
    }
    cookie
      .parse(request.headers.cookie ?? '')
      .then(async (id: unknown) => {
        const hadSession = typeof id === 'string'
        const campaigner = hadSession
          ? await whoHas(services, id, { method: request.method, path })
          : undefined
        response.locals.campaigner = campaigner
        if (campaigner || OPEN.test(path)) return next()
        response.set('Cache-Control', 'no-store')
        response.redirect(303, signInFor(request, hadSession))
      })
      .catch(next)
  }
}

async function whoHas(
  services: Services,
  id: string,
  { method, path }: { method: string; path: string },
): Promise<SignedIn | undefined> {
  const found = await findSession(services, id, !BY_ITSELF.test(path))
  const isProof = method === 'POST' && path === '/desk/prove'
  return found ?? (isProof ? await findReplaced(services, id) : undefined)
}

/**
 * The path that Remix will match. It parses host and address as one URL, which
 * takes out `.` and `..`; a host that holds a path would come before them.
 *
 * @returns nothing for what is no URL
 */
function pathOf(request: Request): string | undefined {
  // A request of HTTP/1.0 may come without a host, whatever the type says.
  const host = (request.hostname as string | undefined) ?? 'localhost'
  const url = `http://${host}${request.originalUrl}`
  return plainHost.test(host) && URL.canParse(url)
    ? new URL(url).pathname
    : undefined
}

/** Also says there what became of a session, and of what was sent in it. */
function signInFor(
  { method, originalUrl }: Request,
  hadSession: boolean,
): string {
  const isPost = method === 'POST'
  const to = method === 'GET' ? originalUrl : '/desk'
  const query = new URLSearchParams({ to })
  if (hadSession) query.set('said', isPost ? 'ended-unsent' : 'ended')
  return `/desk/sign-in?${query}`
}

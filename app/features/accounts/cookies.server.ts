import { createCookie, type Cookie } from '@remix-run/node'
import type { Services } from '#app/services.server.ts'
import { cookieName } from './desk-address.ts'

type Needed = Pick<Services, 'origin'>

/** The session's; it goes with the browser, the server's clock ends it before. */
export function sessionCookie(services: Needed): Cookie {
  return deskCookie(services, 'desk')
}

/** Tells the browser that asked for a link from every other one. */
export function browserCookie(services: Needed): Cookie {
  return deskCookie(services, 'desk-browser')
}

/**
 * `Lax`, not `Strict`: who opens a link to the desk from a mail is signed in
 * there too. Posts of other sites are refused before (app/http/guard.server.ts).
 */
function deskCookie({ origin }: Needed, name: string): Cookie {
  return createCookie(cookieName(name, origin), {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: origin.startsWith('https:'),
  })
}

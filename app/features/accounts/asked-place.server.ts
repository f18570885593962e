import { createCookie, type Cookie } from '@remix-run/node'
import type { Services } from '#app/services.server.ts'
import { type DeskArgs, placeIn } from './answer-campaigner.server.ts'
import { cookieName } from './desk-address.ts'

/** Longer than a mailed link works. */
const KEPT_SECONDS = 15 * 60

/** Where somebody wanted to go before a link was mailed to them. */
function askedPlace({ origin }: Pick<Services, 'origin'>): Cookie {
  return createCookie(cookieName('desk-to', origin), {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: origin.startsWith('https:'),
    maxAge: KEPT_SECONDS,
  })
}

/** @returns the `Set-Cookie` that keeps it in the browser that asks */
export function keepPlace(
  services: Pick<Services, 'origin'>,
  to: string,
): Promise<string> {
  return askedPlace(services).serialize(to)
}

/** What was kept, or the desk's first page. */
export async function keptPlace({
  request,
  context: { services },
}: DeskArgs): Promise<string> {
  const sent = request.headers.get('Cookie')
  const kept: unknown = await askedPlace(services).parse(sent)
  return placeIn(typeof kept === 'string' ? kept : null)
}

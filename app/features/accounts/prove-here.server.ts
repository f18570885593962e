import type { DeskArgs } from './answer-campaigner.server.ts'
import { sessionCookie } from './cookies.server.ts'
import { proveSession } from './sessions.server.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * {@link proveSession} for the session that a request came with.
 *
 * @returns the headers that give the browser its new id
 */
export async function proveHere(
  { request, context: { services } }: DeskArgs,
  { session }: SignedIn,
): Promise<Record<string, string>> {
  const cookie = sessionCookie(services)
  const id: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (typeof id !== 'string') return {}
  const next = await proveSession(services, { session, id })
  return next ? { 'Set-Cookie': await cookie.serialize(next) } : {}
}

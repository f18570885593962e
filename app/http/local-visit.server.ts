import type { IncomingMessage } from 'node:http'
import { isLoopback } from '#app/env.server.ts'

const FORWARDED = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
]

/**
 * Whether the visitor sits at this machine: the connection comes from it, no
 * proxy says that it passes on somebody else's request, and the address typed
 * is this machine's own – or any site could point its name here and read along
 * (DNS rebinding).
 */
export function isLocalVisit({ socket, headers }: IncomingMessage): boolean {
  const forwarded = Object.keys(headers).some(
    (name) => FORWARDED.includes(name) || name.startsWith('x-forwarded-'),
  )
  const host = headers.host?.replace(/:\d+$/, '') ?? ''
  return (
    !forwarded && isLoopback(socket.remoteAddress ?? '') && isLoopback(host)
  )
}

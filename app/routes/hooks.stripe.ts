import type { ActionFunctionArgs } from '@remix-run/node'
import { receiveEvent } from '#app/features/donations/receive-event.server.ts'
import { isDomainError } from '#app/errors.ts'
import { plainData } from '#app/http/headers.server.ts'

/** Stripe's webhook. It is acknowledged once the event is stored. */
export async function action({
  request,
  context: { services },
}: ActionFunctionArgs) {
  const body = new Uint8Array(await request.arrayBuffer())
  const signature = request.headers.get('Stripe-Signature')
  return receiveEvent(services, body, signature).then(received, refused)
}

function received(): Response {
  return Response.json({ received: true }, { headers: plainData })
}

function refused(error: Error): Response {
  if (isDomainError(error)) return sentence(error.status, error.message)
  // The server's own class is another than the build's.
  if (error.name === 'BadSignature') return sentence(400, error.message)
  throw error
}

function sentence(status: number, text: string): Response {
  const headers = { ...plainData, 'Content-Type': 'text/plain; charset=utf-8' }
  return new Response(`${text}\n`, { status, headers })
}

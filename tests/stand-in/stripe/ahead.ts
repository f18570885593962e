import type { StandIn } from './contract.ts'

const SESSIONS = '/v1/checkout/sessions'

/**
 * The site's clock does not go on with the stand-in's, and what it names as a
 * Checkout session's end is counted from its own now: here it is counted from
 * the stand-in's, or no gift could be made any more.
 */
export async function onOurClock(
  request: Request,
  standIn: StandIn,
): Promise<Request> {
  const { url, method, headers } = request
  // Whole seconds: a repetition of the same call must be the same.
  const ahead = Math.round((standIn.now().getTime() - Date.now()) / 1000)
  const isOpening = method === 'POST' && new URL(url).pathname === SESSIONS
  if (ahead === 0 || !isOpening) return request

  const fields = new URLSearchParams(await request.text())
  const end = Number(fields.get('expires_at'))
  if (end > 0) fields.set('expires_at', String(end + ahead))
  return new Request(url, { method, headers, body: fields.toString() })
}

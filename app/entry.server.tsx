import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { enhancementOf, leadsToPayment } from './enhance.ts'
import { isDeskPath } from './features/accounts/desk-address.ts'
import { enhancedPolicy, pagePolicy, policyTo } from './http/headers.server.ts'
import { RequestId } from './request-id.ts'

// The mail worker runs outside this build and takes its templates from it.
export { renderMail } from '#emails/index.ts'

/** Public pages are whole documents: no stream, no hydration. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { requestId, refusal, services }: AppLoadContext,
): Response {
  const render = import.meta.env.DEV ? renderToString : renderToStaticMarkup
  const markup = render(
    <RequestId.Provider value={requestId}>
      <RemixServer context={remix} url={request.url} />
    </RequestId.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // A refused form shows what was typed: that is kept nowhere on the way.
  if (!headers.has('Cache-Control')) {
    const isKept = status < 400 && !isDeskPath(new URL(request.url).pathname)
    headers.set('Cache-Control', isKept ? 'no-cache' : 'no-store')
  }
  if (status === 405 && !refusal) headers.set('Allow', 'GET, HEAD')
  // Vite's reloading needs scripts and styles that the policy forbids.
  if (!import.meta.env.DEV) {
    headers.set('Content-Security-Policy', policyOf(remix, services))
  }
  return new Response(`<!doctype html>${markup}`, { status, headers })
}

/** A public page of an error has no form: it brings no script, leads nowhere. */
function policyOf(
  { staticHandlerContext, routeModules }: EntryContext,
  { payments }: AppLoadContext['services'],
) {
  const { errors, matches, location } = staticHandlerContext
  if (errors && !isDeskPath(location.pathname)) return pagePolicy
  const handles = matches.map(({ route }) => routeModules[route.id]?.handle)
  if (leadsToPayment(handles)) return policyTo(payments?.formTargets ?? [])
  return enhancementOf(handles) ? enhancedPolicy : pagePolicy
}

/** Faults go to the log under the id that the page shows. */
export function handleError(
  error: unknown,
  { context, request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  const refused = isRouteErrorResponse(error) && error.status < 500
  if (refused || request.signal.aborted) return
  context.services.log.error({ id: context.requestId, err: error })
}

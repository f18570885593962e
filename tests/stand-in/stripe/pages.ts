import { checkoutPage } from './checkout-page.ts'
import { controlPage, type Desk } from './control-page.ts'
import { Refusal } from './errors.ts'
import { html } from './html.ts'
import { goTo, notFound, page, style } from './layout.ts'
import type { Inside, Pages } from './model.ts'
import { portalPage } from './portal-page.ts'

type Posted = URLSearchParams | undefined

/** Everything but the API, for a stand-in that sends nothing. */
export const pages: Pages = createPages(undefined)

/** Everything but the API; `desk`: what sends the events. */
export function createPages(desk: Desk | undefined): Pages {
  return async (request, inside) => {
    const isPost = request.method === 'POST'
    if (!isPost && request.method !== 'GET' && request.method !== 'HEAD') {
      return refused('Pages take GET and POST.', 405)
    }
    if (isPost && isCrossSite(request)) {
      return refused('This form was sent from another site.', 403)
    }
    const posted = isPost
      ? new URLSearchParams(await request.text())
      : undefined
    // What fell due meanwhile comes first: nobody pays on an old page.
    inside.advance(0)
    try {
      return route(new URL(request.url).pathname, { inside, desk, posted })
    } catch (error) {
      if (isRefusal(error)) return refused(error.message, 409)
      throw error
    }
  }
}

function route(
  path: string,
  given: { inside: Inside; desk: Desk | undefined; posted: Posted },
): Response {
  const { inside, desk, posted } = given
  if (path === '/') return goTo('/stand-in')
  if (path === '/style.css') return style()
  if (path === '/stand-in') return controlPage(inside, desk, posted)
  const [, kind, id] = /^\/(c\/pay|p\/session)\/(\w+)$/.exec(path) ?? []
  if (kind === 'c/pay') return checkoutPage(inside, id!, posted)
  if (kind === 'p/session') return portalPage(inside, id!, posted)
  return notFound()
}

function refused(words: string, status: number): Response {
  return page('This does not work', html`<p>${words}</p>`, status)
}

/** What cannot be done says so with a plain `Error`; others are faults. */
function isRefusal(error: unknown): error is Error {
  return (
    error instanceof Refusal ||
    (error instanceof Error && error.constructor === Error)
  )
}

/** As the site itself judges it: by `Sec-Fetch-Site`, else by `Origin`. */
function isCrossSite({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = headers.get('origin')
  return origin !== null && origin !== new URL(url).origin
}

import { html, type Markup } from './html.ts'
import { STYLE } from './style.ts'

/** Stands on every page, so that nobody takes it for the real one. */
export const MARK =
  'Stand-in for Stripe: nothing here is real, no card is charged.'

const COMMON = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; " +
    "frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** A whole page under the mark; `title` is also its heading. */
export function page(title: string, body: Markup, status = 200): Response {
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – stand-in for Stripe</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header><strong>${MARK}</strong></header>
        <main>
          <h1 dir="auto">${title}</h1>
          ${body}
        </main>
      </body>
    </html> `
  return new Response(whole.text, {
    status,
    headers: { ...COMMON, 'Content-Type': 'text/html; charset=utf-8' },
  })
}

export function style(): Response {
  return new Response(STYLE, {
    headers: { ...COMMON, 'Content-Type': 'text/css; charset=utf-8' },
  })
}

/** 303: the browser goes on with a GET, also after a reload. */
export function goTo(url: string): Response {
  return new Response(null, {
    status: 303,
    headers: { ...COMMON, Location: url },
  })
}

export function notFound(): Response {
  const words = html`<p>Nothing was ever made at this address.</p>`
  return page('There is nothing here', words, 404)
}

/** What a form sends along unseen. */
export function hidden(fields: Record<string, string>): Markup[] {
  return Object.entries(fields).map(
    ([name, value]) =>
      html`<input type="hidden" name="${name}" value="${value}" />`,
  )
}

/** A form of one button. */
export function button(words: string, fields: Record<string, string>): Markup {
  return html`<form method="post">
    ${hidden(fields)}<button>${words}</button>
  </form>`
}

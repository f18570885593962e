/**
 * Of every answer. `Referrer-Policy: same-origin`, not `no-referrer`: with that
 * one a form would post `Origin: null`.
 */
export function commonHeaders(https: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'X-Frame-Options': 'DENY',
    ...(https && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  }
}

/** Public pages load nothing but our own style, pictures and fonts. */
export const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * For a page whose form leads on to others after its post: browsers hold the
 * redirect against the policy of the page too (CSP level 3, section 6.4.1).
 *
 * @param targets origins that a redirect may lead to
 */
export function policyTo(targets: string[]): string {
  const own = "form-action 'self'"
  return pagePolicy.replace(own, [own, ...targets].join(' '))
}

/** Pages with the sign form also run our own script, which asks our own site. */
export const enhancedPolicy = [
  pagePolicy,
  "script-src 'self'",
  "connect-src 'self'",
].join('; ')

/** For data and sentences: nothing of them is to be shown as a page. */
const barePolicy = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

/** For pages that are one person's: kept nowhere on the way. */
export const noStore = { 'Cache-Control': 'no-store' }

/** For what programs read, and what is kept nowhere. */
export const plainData = { ...barePolicy, ...noStore }

/** For data that anybody may read from any site. */
export const openData = {
  ...barePolicy,
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=1',
}

import type { RejectReason } from './reject-reason.ts'

/** Pages there are no forms, and no addresses. */
const socialHosts =
  /(?:^|\.)(?:facebook|fb|twitter|x|instagram|youtube|linkedin|tiktok|t)\.(?:com|me)$/i
/** With a scheme, even one misspelt like `hhttps`, or with `www`. */
const looksLikeOne = /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)/i

export function isWebAddress(value: string): boolean {
  return looksLikeOne.test(value)
}

/**
 * A contact form's address as it can be linked to, or why it is none. A scheme
 * that is misspelt is not mended.
 */
export function readForm(
  value: string,
): { form: string } | { reason: RejectReason } {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value)) {
    return { reason: 'no-web-address' }
  }
  const url = URL.parse(value)
  if (!url || url.username || url.password) return { reason: 'no-web-address' }
  if (!/\.[a-z][a-z0-9-]*$/.test(url.hostname)) {
    return { reason: 'no-web-address' }
  }
  if (socialHosts.test(url.hostname)) return { reason: 'social-page' }
  return { form: value }
}

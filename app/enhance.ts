/**
 * A route whose page has the sign form exports it as `handle`: then the page
 * brings one small script of ours. Everything works without.
 */
export type Enhanced = { enhance: 'sign' }

/** Whether a page brings the script, by the handles of its routes. */
export function isEnhanced(handles: unknown[]): boolean {
  return handles.some(
    (handle) => (handle as Partial<Enhanced> | undefined)?.enhance === 'sign',
  )
}

/**
 * A route whose form leads on to the payment provider's pages exports it as
 * `handle`.
 */
export type Leading = { formTargets: true }

/** Whether a page's form leads to the provider, by the handles of its routes. */
export function leadsToPayment(handles: unknown[]): boolean {
  return handles.some(
    (handle) => (handle as Partial<Leading> | undefined)?.formTargets === true,
  )
}

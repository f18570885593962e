/**
 * A route whose page has the sign form, or is of the desk, exports it as
 * `handle`: then the page brings one script of ours. Everything that a browser
 * can do without works without.
 */
export type Enhanced = { enhance: 'sign' | 'desk' }

/** Which script a page brings, by the handles of its routes. */
export function enhancementOf(
  handles: unknown[],
): Enhanced['enhance'] | undefined {
  return handles
    .map((handle) => (handle as Partial<Enhanced> | undefined)?.enhance)
    .find((enhance) => enhance !== undefined)
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

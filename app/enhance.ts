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

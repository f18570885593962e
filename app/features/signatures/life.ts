import type { SignatureState } from '#db/schema.ts'

/**
 * What may become of a signature; only `confirmed` counts. A pending one that
 * nobody confirms is deleted after 7 days. The database refuses every other
 * change (table signature_transition; a test compares the two).
 */
export const transitions: Record<SignatureState, SignatureState[]> = {
  pending: ['confirmed', 'held', 'withdrawn', 'erased'],
  held: ['confirmed', 'invalidated', 'withdrawn', 'erased'],
  confirmed: ['withdrawn', 'invalidated', 'erased'],
  invalidated: ['confirmed', 'withdrawn', 'erased'],
  withdrawn: ['pending', 'erased'],
  erased: [],
}

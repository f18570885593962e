import type { Place } from '#app/vault/record.ts'

/** Where a sealed field of a signature belongs. */
export function placeOf(
  { petition_id, id }: { petition_id: string; id: string },
  field: string,
): Place {
  return { purpose: 'signature', petition: petition_id, signature: id, field }
}

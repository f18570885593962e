/** `bytea` in the catalogue pg_type. */
const BYTEA_OID = 17
const HEAD_BYTES = 20
const EMPTY_HEAD_BYTES = 12

/**
 * An array of bytes as PostgreSQL reads it in binary (array_recv in its
 * src/backend/utils/adt/arrayfuncs.c): dimensions, whether there are nulls, type
 * of the elements, length, lower bound, then each element after its length, -1
 * for null; numbers of 4 bytes, big-endian. Given to pg as a parameter it goes
 * over the wire as it is; an array of buffers goes as text, twice as long.
 */
export function byteaArray(values: (Buffer | null)[]): Buffer {
  const bytes = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), 0)
  const array = Buffer.allocUnsafe(HEAD_BYTES + bytes)
  array.writeInt32BE(values.length === 0 ? 0 : 1, 0)
  array.writeInt32BE(values.includes(null) ? 1 : 0, 4)
  array.writeInt32BE(BYTEA_OID, 8)
  if (values.length === 0) return array.subarray(0, EMPTY_HEAD_BYTES)

  array.writeInt32BE(values.length, 12)
  array.writeInt32BE(1, 16)
  let at = HEAD_BYTES
  for (const value of values) {
    at = array.writeInt32BE(value?.length ?? -1, at)
    if (value) at += value.copy(array, at)
  }
  return array
}

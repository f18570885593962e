export type Part = { start: number; end: number }

const singleRange = /^bytes=(\d*)-(\d*)$/i

/**
 * Which bytes of a file of `size` bytes a `Range` asks for (RFC 9110, section
 * 14.1.2), both ends included.
 *
 * @returns `all` where there is no range, or one that may be ignored: another
 *   unit, several parts, or garbled; `none` where it lies outside the file
 */
export function partOf(
  header: string | null,
  size: number,
): Part | 'all' | 'none' {
  const [whole, first, last] = singleRange.exec(header?.trim() ?? '') ?? []
  if (whole === undefined || (first === '' && last === '')) return 'all'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'all'
  if (start >= size) return 'none'
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return { start, end }
}

/**
 * Whether a range is to be answered, or all of the file because what its asker
 * has is of another one (RFC 9110, section 13.1.5: only a strong tag that is the
 * same counts; there are no dates here).
 */
export function isSame(ifRange: string | null, tag: string): boolean {
  return ifRange === null || ifRange.trim() === tag
}

/**
 * The country that a browser is set to: the region of the language that it
 * prefers (RFC 9110, section 12.5.4; BCP 47).
 *
 * @returns an ISO 3166-1 alpha-2 code, or nothing
 */
export function regionOf({ headers }: Request): string | undefined {
  const [first = ''] = (headers.get('Accept-Language') ?? '').split(/[,;]/, 1)
  return /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})$/i
    .exec(first.trim())?.[1]
    ?.toUpperCase()
}

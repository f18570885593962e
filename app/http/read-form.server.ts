import { FormUnreadable, WrongContentType } from './errors.ts'

/**
 * The fields of a posted form.
 *
 * @throws WrongContentType when there is no form
 * @throws FormUnreadable when it is cut off or garbled
 */
export async function readForm(request: Request): Promise<FormData> {
  if (!request.headers.has('content-type')) throw new WrongContentType()
  try {
    return await request.formData()
  } catch {
    throw new FormUnreadable()
  }
}

const URLENCODED = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i
/** Of one field each; no form of ours that is read so has as many. */
const MOST_SEPARATORS = 20

/**
 * The fields of a posted form that may be long, which {@link readForm} takes
 * seconds for where there are very many: at most 21 of them, and no files.
 *
 * @throws WrongContentType when it is not urlencoded
 * @throws FormUnreadable when it is cut off, or has more fields
 */
export async function readLongForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  if (!URLENCODED.test(type)) throw new WrongContentType()
  const body = await request.text().catch(() => {
    throw new FormUnreadable()
  })
  if (body.split('&', MOST_SEPARATORS + 2).length > MOST_SEPARATORS + 1) {
    throw new FormUnreadable()
  }
  return new URLSearchParams(body)
}

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

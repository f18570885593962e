import { redirect } from '@remix-run/node'
import { noStore } from '#app/http/headers.server.ts'

/** After a form of the desk's: the page that says what came of it. */
export function leadTo(
  path: string,
  headers: Record<string, string> = {},
): Response {
  return redirect(path, { status: 303, headers: { ...noStore, ...headers } })
}

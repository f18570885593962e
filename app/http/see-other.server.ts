import { redirect } from '@remix-run/node'
import { localPath, type Language } from '#app/i18n/translate.ts'
import { noStore } from './headers.server.ts'

/** After a post: the page that shows what came of it, 303 so that it is a GET. */
export function seeOther(language: Language, path: string): Response {
  return redirect(localPath(language, path), { status: 303, headers: noStore })
}

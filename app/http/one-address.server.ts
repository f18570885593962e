import { redirect } from '@remix-run/node'

/**
 * Leads to the one address of a page, where a part of the address can be
 * written in several ways.
 *
 * @throws Response unless it was written as it should be
 */
export function leadToOneAddress(
  request: Request,
  written: string,
  right: string,
): void {
  if (written === right) return
  const { pathname, search } = new URL(request.url)
  const path = pathname
    .split('/')
    .map((part) => (part === written ? right : part))
    .join('/')
  throw redirect(path + search, 301)
}

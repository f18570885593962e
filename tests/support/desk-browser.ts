import { post, visit } from './visit.ts'

export type DeskBrowser = ReturnType<typeof deskBrowser>

let networks = 0
/**
 * A browser in a network of its own, where one proxy is trusted: what was set is
 * sent again, and nothing is followed.
 */
export function deskBrowser(web: { origin: string }, cookie = '') {
  const network = `198.18.${++networks}.1`
  const jar = new Map<string, string>()
  const keep = (set: string) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
    if (value) jar.set(name!, value)
    else jar.delete(name!)
  }
  cookie.split('; ').filter(Boolean).forEach(keep)
  const headers = () => ({
    Cookie: [...jar].map((pair) => pair.join('=')).join('; '),
    'X-Forwarded-For': network,
  })
  async function ask(answer: ReturnType<typeof visit>) {
    const got = await answer
    got.headers['set-cookie']?.forEach(keep)
    return got
  }
  return {
    get: (path: string) =>
      ask(visit(web.origin + path, { headers: headers() })),
    post: (path: string, fields: Record<string, string> = {}) =>
      ask(post(web.origin + path, fields, { headers: headers() })),
  }
}

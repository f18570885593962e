import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerText } from '#app/http/answer.server.ts'

/** What belongs to one person, in each language. */
const DISALLOWED = ['/confirm/', '/s/', '/letters/', '/donate/own/'].flatMap(
  (path) => [path, `/*${path}`],
)

export const loader = answerText(({ context }: LoaderFunctionArgs) =>
  [
    'User-agent: *',
    ...DISALLOWED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${context.services.origin}/sitemap.xml`,
    '',
  ].join('\n'),
)

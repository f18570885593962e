import type { LoaderFunctionArgs } from '@remix-run/node'
import { indicatorsCsv } from '#app/features/indicators/export.server.ts'
import { openData } from '#app/http/headers.server.ts'

export async function loader({
  request,
  context: { services },
}: LoaderFunctionArgs): Promise<Response> {
  const { text, hash } = await indicatorsCsv(services)
  // Weak: on the way it may be packed.
  const ETag = `W/"${hash}"`
  const headers = {
    ...openData,
    'Content-Type': 'text/csv; charset=utf-8',
    ETag,
  }
  return request.headers.get('If-None-Match')?.includes(hash)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { plainData } from '#app/http/headers.server.ts'
import { checkHealth } from '#app/health.server.ts'

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  const health = await checkHealth(services)
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: plainData,
  })
}

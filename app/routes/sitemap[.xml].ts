import type { LoaderFunctionArgs } from '@remix-run/node'
import { siteMap } from '#app/features/about/site-map.server.ts'
import { plainData } from '#app/http/headers.server.ts'

export const loader = async ({ context: { services } }: LoaderFunctionArgs) =>
  new Response(await siteMap(services), {
    headers: { ...plainData, 'Content-Type': 'application/xml; charset=utf-8' },
  })

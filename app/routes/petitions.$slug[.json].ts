import type { LoaderFunctionArgs } from '@remix-run/node'
import { petitionJson } from '#app/features/signatures/public-json.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { openData } from '#app/http/headers.server.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) =>
    Response.json(await petitionJson(services, params.slug!), {
      headers: openData,
    }),
)

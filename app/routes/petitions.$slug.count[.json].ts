import type { LoaderFunctionArgs } from '@remix-run/node'
import { countJson } from '#app/features/signatures/public-json.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { openData } from '#app/http/headers.server.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) =>
    Response.json(await countJson(services, params.slug!), {
      headers: openData,
    }),
)

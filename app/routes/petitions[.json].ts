import type { LoaderFunctionArgs } from '@remix-run/node'
import { petitionsJson } from '#app/features/signatures/public-json.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { PageNotFound } from '#app/http/errors.ts'
import { openData } from '#app/http/headers.server.ts'

export const loader = answer(
  async ({ request, context: { services } }: LoaderFunctionArgs) => {
    const page = new URL(request.url).searchParams.get('page') ?? '1'
    if (!/^[1-9]\d{0,6}$/.test(page)) throw new PageNotFound()
    const petitions = await petitionsJson(services, Number(page))
    return Response.json(petitions, { headers: openData })
  },
)

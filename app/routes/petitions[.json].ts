import type { LoaderFunctionArgs } from '@remix-run/node'
import { petitionsJson } from '#app/features/signatures/public-json.server.ts'
import { answerData } from '#app/http/answer.server.ts'
import { PageNotFound } from '#app/http/errors.ts'

export const loader = answerData(
  async ({ request, context: { services } }: LoaderFunctionArgs) => {
    const page = new URL(request.url).searchParams.get('page') ?? '1'
    if (!/^[1-9]\d{0,6}$/.test(page)) throw new PageNotFound()
    return petitionsJson(services, Number(page))
  },
)

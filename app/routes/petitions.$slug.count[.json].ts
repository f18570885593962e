import type { LoaderFunctionArgs } from '@remix-run/node'
import { countJson } from '#app/features/signatures/public-json.server.ts'
import { answerData } from '#app/http/answer.server.ts'

export const loader = answerData(
  ({ params, context: { services } }: LoaderFunctionArgs) =>
    countJson(services, params.slug!),
)

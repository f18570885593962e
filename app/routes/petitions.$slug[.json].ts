import type { LoaderFunctionArgs } from '@remix-run/node'
import { petitionJson } from '#app/features/signatures/public-json.server.ts'
import { answerData } from '#app/http/answer.server.ts'

export const loader = answerData(
  ({ params, context: { services } }: LoaderFunctionArgs) =>
    petitionJson(services, params.slug!),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { petitionsJson } from '#app/features/signatures/public-json.server.ts'
import { answerData } from '#app/http/answer.server.ts'
import { pageAsked } from '#app/http/language.ts'

export const loader = answerData(
  async ({ request, context: { services } }: LoaderFunctionArgs) =>
    petitionsJson(services, pageAsked(request)),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findingJson } from '#app/features/findings/open-data.server.ts'
import { answerData } from '#app/http/answer.server.ts'
import { languageAsked } from '#app/http/language.ts'

export const loader = answerData(
  async ({ params, request, context: { services } }: LoaderFunctionArgs) =>
    findingJson(services, languageAsked(request), params.id!),
)

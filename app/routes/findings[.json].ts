import type { LoaderFunctionArgs } from '@remix-run/node'
import { findingsJson } from '#app/features/findings/open-data.server.ts'
import { answerData } from '#app/http/answer.server.ts'
import { languageAsked } from '#app/http/language.ts'

export const loader = answerData(
  async ({ request, context: { services } }: LoaderFunctionArgs) =>
    findingsJson(services, languageAsked(request)),
)

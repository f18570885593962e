import type { LoaderFunctionArgs } from '@remix-run/node'
import { findingsCsv } from '#app/features/findings/open-data.server.ts'
import { answerCsv } from '#app/http/answer.server.ts'
import { languageAsked } from '#app/http/language.ts'

export const loader = answerCsv(
  async ({ request, context: { services } }: LoaderFunctionArgs) =>
    findingsCsv(services, languageAsked(request)),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { lettersJson } from '#app/features/letters/open-data.server.ts'
import { answerData } from '#app/http/answer.server.ts'

export const loader = answerData(
  async ({ context: { services } }: LoaderFunctionArgs) =>
    lettersJson(services),
)

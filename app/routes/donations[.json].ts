import type { LoaderFunctionArgs } from '@remix-run/node'
import { donationsJson } from '#app/features/donations/open-data.server.ts'
import { answerData } from '#app/http/answer.server.ts'

export const loader = answerData(
  async ({ context: { services } }: LoaderFunctionArgs) =>
    donationsJson(services),
)

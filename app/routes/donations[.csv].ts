import type { LoaderFunctionArgs } from '@remix-run/node'
import { donationsCsv } from '#app/features/donations/open-data.server.ts'
import { answerCsv } from '#app/http/answer.server.ts'

export const loader = answerCsv(
  async ({ context: { services } }: LoaderFunctionArgs) =>
    donationsCsv(services),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { lettersCsv } from '#app/features/letters/open-data.server.ts'
import { answerCsv } from '#app/http/answer.server.ts'

export const loader = answerCsv(
  async ({ context: { services } }: LoaderFunctionArgs) => lettersCsv(services),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { indicatorsCsv } from '#app/features/indicators/export.server.ts'
import { answerCsv } from '#app/http/answer.server.ts'

export const loader = answerCsv(
  ({ context: { services } }: LoaderFunctionArgs) => indicatorsCsv(services),
)

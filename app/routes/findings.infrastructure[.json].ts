import type { LoaderFunctionArgs } from '@remix-run/node'
import { indicatorsJson } from '#app/features/indicators/export.server.ts'
import { answerData } from '#app/http/answer.server.ts'

export const loader = answerData(
  ({ context: { services } }: LoaderFunctionArgs) => indicatorsJson(services),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownData } from '#app/features/signatures/own-data.server.ts'
import { answerOwnFile } from '#app/http/answer.server.ts'

export const loader = answerOwnFile(
  'my-signature.json',
  async ({ params, context: { services } }: LoaderFunctionArgs) =>
    ownData(services, params.token!),
)

import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { ledgerFile } from '#app/features/desk/donations/ledger.server.ts'

export const loader = answerCampaigner(
  'donations',
  ({ request, context: { services } }: LoaderFunctionArgs, campaigner) =>
    ledgerFile(services, campaigner, new URL(request.url).searchParams),
)

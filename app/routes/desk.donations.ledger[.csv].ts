import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { ledgerFile } from '#app/features/desk/donations/ledger.server.ts'

export const loader = answerCampaignerFile(
  'donations',
  ({ request, context }: LoaderFunctionArgs, campaigner) => {
    const { services, drained } = context
    const search = new URL(request.url).searchParams
    return ledgerFile(services, campaigner, { search, drained })
  },
)

import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { ledgerFile } from '#app/features/desk/donations/ledger.server.ts'

export const loader = answerCampaignerFile(
  'donations',
  ({ request, context }, campaigner) => {
    const { services, drained } = context
    const search = new URL(request.url).searchParams
    return ledgerFile(services, campaigner, { search, drained })
  },
)

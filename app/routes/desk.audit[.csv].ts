import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { auditFile } from '#app/features/desk/audit/show-audit.server.ts'

export const loader = answerCampaignerFile(
  'audit',
  ({ request, context: { services } }, campaigner) =>
    auditFile(services, campaigner, new URL(request.url).searchParams),
)

import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { auditFile } from '#app/features/desk/audit/show-audit.server.ts'

export const loader = answerCampaigner(
  'audit',
  ({ request, context: { services } }, campaigner) =>
    auditFile(services, campaigner, new URL(request.url).searchParams),
)

import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { downloadExport } from '#app/features/desk/exports/download.server.ts'

export const loader = answerCampaignerFile(
  'exports',
  ({ request, params, context }, campaigner) =>
    downloadExport(context.services, campaigner, {
      id: params.id!,
      request,
      drained: context.drained,
    }),
  { proof: true },
)

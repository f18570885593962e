import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { downloadExport } from '#app/features/desk/exports/download.server.ts'

export const loader = answerCampaigner(
  'exports',
  ({ request, params, context }: LoaderFunctionArgs, campaigner) =>
    downloadExport(context.services, campaigner, {
      id: params.id!,
      request,
      drained: context.drained,
    }),
  { proof: true },
)

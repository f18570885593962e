import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { ApprovePage } from '#app/features/desk/approvals/ApprovePage.tsx'
import { approve } from '#app/features/desk/approvals/decide-on.server.ts'
import { showApproval } from '#app/features/desk/approvals/show-approvals.server.ts'

export const loader = answerCampaigner(
  'approvals',
  ({ params, context: { services } }, campaigner) =>
    showApproval(services, campaigner, params.id!),
  { proof: true },
)

export const action = answerCampaigner(
  'approvals',
  async ({ params, context: { services } }, campaigner) =>
    leadTo(await approve(services, campaigner, params.id!)),
  { proof: true },
)

export const meta = () => [{ title: 'Approve – The desk' }]

export default function Approve() {
  return <ApprovePage {...useLoaderData<typeof loader>()} />
}

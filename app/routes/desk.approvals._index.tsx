import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { ApprovalsPage } from '#app/features/desk/approvals/ApprovalsPage.tsx'
import { showApprovals } from '#app/features/desk/approvals/show-approvals.server.ts'

export const loader = answerCampaigner(
  'approvals',
  async ({ request, context: { services } }) =>
    showApprovals(services, new URL(request.url).searchParams),
)

export const meta = () => [{ title: 'Approvals – The desk' }]

export default function Approvals() {
  return <ApprovalsPage {...useLoaderData<typeof loader>()} />
}

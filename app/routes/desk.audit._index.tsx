import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { AuditPage } from '#app/features/desk/audit/AuditPage.tsx'
import { showAudit } from '#app/features/desk/audit/show-audit.server.ts'

export const loader = answerCampaigner(
  'audit',
  async ({ request, context: { services } }) =>
    showAudit(services, new URL(request.url).searchParams),
)

export const meta = () => [{ title: 'Audit log – The desk' }]

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}

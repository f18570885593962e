import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { ApprovalPage } from '#app/features/desk/approvals/ApprovalPage.tsx'
import { decline } from '#app/features/desk/approvals/decide-on.server.ts'
import { showApproval } from '#app/features/desk/approvals/show-approvals.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'approvals',
  async ({ request, params, context: { services } }, campaigner) => {
    const said = new URL(request.url).searchParams.get('said')
    return { ...(await showApproval(services, campaigner, params.id!)), said }
  },
)

export const action = answerCampaigner(
  'approvals',
  async ({ request, params, context: { services } }, campaigner) => {
    const id = params.id!
    const typed = (await readForm(request)).get('decision')
    const said = await decline(services, campaigner, { id, typed })
    return leadTo(`/desk/approvals/${id}?said=${said}`)
  },
)

export const meta = () => [{ title: 'A proposal – The desk' }]

export default function Approval() {
  return <ApprovalPage {...useLoaderData<typeof loader>()} />
}

import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import {
  showInvite,
  takeInvite,
} from '#app/features/desk/team/invite.server.ts'
import { InvitePage } from '#app/features/desk/team/InvitePage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'team',
  async ({ request, context: { services } }) =>
    showInvite(services, new URL(request.url).searchParams.get('again')),
  { proof: true },
)

export const action = answerCampaigner(
  'team',
  async ({ request, context: { services } }, campaigner) => {
    const fields = await readForm(request)
    const taken = await takeInvite(services, campaigner, fields)
    if (taken.ok) throw leadTo('/desk/team?said=invited')
    return data(taken, { status: 422 })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Invite somebody – The desk' }]

export default function Invite() {
  const refused = useActionData<typeof action>()
  return <InvitePage {...useLoaderData<typeof loader>()} refused={refused} />
}

import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { findMember } from '#app/features/accounts/list-team.server.ts'
import { changeMember } from '#app/features/desk/team/change-member.server.ts'
import { MemberPage } from '#app/features/desk/team/MemberPage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'team',
  async ({ params, context: { services } }, campaigner) => ({
    member: await findMember(services, params.id!),
    isMe: params.id === campaigner.id,
  }),
  { proof: true },
)

export const action = answerCampaigner(
  'team',
  async ({ request, params, context: { services } }, campaigner) => {
    const wish = { id: params.id!, fields: await readForm(request) }
    const done = await changeMember(services, campaigner, wish)
    if (done.ok) throw leadTo(done.to)
    return data(done, { status: 422 })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Somebody of the team – The desk' }]

export default function TeamMember() {
  const refused = useActionData<typeof action>()
  return <MemberPage {...useLoaderData<typeof loader>()} refused={refused} />
}

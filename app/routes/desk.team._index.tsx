import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import {
  listInvitations,
  revokeInvitation,
} from '#app/features/accounts/list-invitations.server.ts'
import { listTeam } from '#app/features/accounts/list-team.server.ts'
import { TeamPage } from '#app/features/desk/team/TeamPage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'team',
  async ({ request, context: { services } }, campaigner) => ({
    team: await listTeam(services),
    invitations: await listInvitations(services),
    me: campaigner.id,
    said: new URL(request.url).searchParams.get('said'),
  }),
)

export const action = answerCampaigner(
  'team',
  async ({ request, context: { services } }, campaigner) => {
    const id = String((await readForm(request)).get('invitation'))
    const wasWaiting = await revokeInvitation(services, campaigner, id)
    const said = wasWaiting ? 'revoked' : 'not-waiting'
    return leadTo(`/desk/team?said=${said}`)
  },
)

export const meta = () => [{ title: 'Team – The desk' }]

export default function Team() {
  return <TeamPage {...useLoaderData<typeof loader>()} />
}

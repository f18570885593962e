import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { flip } from '#app/features/desk/switches/flip.server.ts'
import { SwitchesPage } from '#app/features/desk/switches/SwitchesPage.tsx'
import { findStops } from '#app/features/switches/read.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'switches',
  async ({ request, context }, { role }) => ({
    stops: await findStops(context.services),
    mayChange: may(role, 'switches.change'),
    word: new URL(request.url).searchParams.get('said'),
  }),
)

export const action = answerCampaigner(
  'switches.change',
  async ({ request, context }, campaigner) => {
    const fields = await readForm(request)
    const flipped = await flip(context.services, campaigner, fields)
    if (!flipped.ok) return data(flipped, { status: 422 })
    return leadTo(`/desk/switches?said=${flipped.said}`)
  },
)

export const meta = () => [{ title: 'Stop switches' }]

export default function Switches() {
  return (
    <SwitchesPage
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  )
}

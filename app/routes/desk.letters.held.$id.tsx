import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { decideHeld } from '#app/features/desk/letters/decide.server.ts'
import { decidedQuery } from '#app/features/desk/letters/decided.ts'
import { HeldGroupPage } from '#app/features/desk/letters/HeldGroupPage.tsx'
import { showHeldGroup } from '#app/features/desk/letters/show-held.server.ts'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'letters',
  async ({ params, context: { services } }, campaigner) => ({
    group: await showHeldGroup(services, campaigner, params.id!),
    mayDecide: may(campaigner.role, 'letters.decide'),
  }),
  { proof: true },
)

export const action = answerCampaigner(
  'letters.decide',
  async ({ request, context: { services } }, campaigner) => {
    const values = typedValues(await readForm(request))
    const decided = await decideHeld(services, campaigner, values)
    if (!decided.ok) return data(decided, { status: 422 })
    return leadTo(`/desk/letters/held${decidedQuery(decided)}`)
  },
  { proof: true },
)

export const meta = () => [{ title: 'Held letters' }]

export default function HeldGroup() {
  const refused = useActionData<typeof action>()
  return <HeldGroupPage {...useLoaderData<typeof loader>()} {...refused} />
}

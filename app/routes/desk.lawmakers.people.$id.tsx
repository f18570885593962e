import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { actOnPerson } from '#app/features/desk/lawmakers/act-on-person.server.ts'
import { PersonPage } from '#app/features/desk/lawmakers/PersonPage.tsx'
import { showPerson } from '#app/features/desk/lawmakers/show-person.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'lawmakers',
  async ({ request, params, context: { services } }, campaigner) => ({
    person: await showPerson(services, params.id!),
    mayManage: may(campaigner.role, 'lawmakers.manage'),
    word: new URL(request.url).searchParams.get('said'),
  }),
  { proof: true },
)

export const action = answerCampaigner(
  'lawmakers.manage',
  async ({ request, params, context: { services } }, campaigner) => {
    const id = params.id!
    const fields = await readForm(request)
    const acted = await actOnPerson(services, campaigner, { id, fields })
    if (!acted.ok) return data(acted, { status: 422 })
    return leadTo(`/desk/lawmakers/people/${id}?said=${acted.said}`)
  },
  { proof: true },
)

export const meta = () => [{ title: 'A lawmaker' }]

export default function Person() {
  const refused = useActionData<typeof action>()
  return <PersonPage {...useLoaderData<typeof loader>()} {...refused} />
}

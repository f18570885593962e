import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { decideHeld } from '#app/features/desk/signatures/decide-held.server.ts'
import { HeldPage } from '#app/features/desk/signatures/HeldPage.tsx'
import { placeOfBegun } from '#app/features/desk/signatures/place-of-begun.ts'
import { showHeld } from '#app/features/desk/signatures/show-held.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'signatures',
  ({ request, context }, campaigner) => {
    const asked = new URL(request.url).searchParams
    return showHeld(context.services, campaigner, asked)
  },
)

export const action = answerCampaigner(
  'signatures.moderate',
  async ({ request, context }, campaigner) => {
    const fields = await readForm(request)
    const decided = await decideHeld(context.services, campaigner, fields)
    if ('problems' in decided) return data(decided, { status: 422 })
    if ('approval' in decided) return leadTo(placeOfBegun(decided))
    const to = new URL(request.url).searchParams
    const petition = to.get('petition')
    const said = new URLSearchParams({
      ...(petition && { petition }),
      ...(decided.act ? { done: decided.act } : { said: 'stale' }),
    })
    return leadTo(`/desk/signatures?${said.toString()}`)
  },
)

export const meta = () => [{ title: 'Held signatures – The desk' }]

export default function Held() {
  return (
    <HeldPage
      view={useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>()}
    />
  )
}

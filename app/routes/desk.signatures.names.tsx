import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { decideNames } from '#app/features/desk/signatures/decide-names.server.ts'
import { NamesPage } from '#app/features/desk/signatures/NamesPage.tsx'
import { showNames } from '#app/features/desk/signatures/show-names.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'signatures',
  ({ request, context }, campaigner) => {
    const asked = new URL(request.url).searchParams
    return showNames(context.services, campaigner, asked)
  },
)

export const action = answerCampaigner(
  'signatures.moderate',
  async ({ request, context }, campaigner) => {
    const asked = new URL(request.url).searchParams
    const fields = await readForm(request)
    const decided = await decideNames(context.services, campaigner, {
      asked,
      fields,
    })
    if ('problem' in decided) return data(decided, { status: 422 })
    return leadTo(decided.to)
  },
)

export const meta = () => [{ title: 'Public names – The desk' }]

export default function Names() {
  return (
    <NamesPage
      view={useLoaderData<typeof loader>()}
      problem={useActionData<typeof action>()?.problem}
    />
  )
}

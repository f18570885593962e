import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { BulkPage } from '#app/features/desk/signatures/BulkPage.tsx'
import { ProposedPage } from '#app/features/desk/signatures/ProposedPage.tsx'
import { answerBulk } from '#app/features/desk/signatures/run-bulk.server.ts'
import {
  showBulk,
  showProposed,
} from '#app/features/desk/signatures/show-bulk.server.ts'
import { placeOfBegun } from '#app/features/desk/signatures/place-of-begun.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'signatures',
  async ({ request, context: { services } }, campaigner) => {
    const asked = new URL(request.url).searchParams
    const approval = asked.get('approval')
    return approval
      ? {
          proposed: await showProposed(services, campaigner, approval),
          view: null,
        }
      : { proposed: null, view: await showBulk(services, campaigner, asked) }
  },
  { proof: true },
)

export const action = answerCampaigner(
  'signatures.moderate',
  async ({ request, context }, campaigner) => {
    const fields = await readForm(request)
    const answered = await answerBulk(context.services, campaigner, fields)
    if (!('view' in answered)) return leadTo(placeOfBegun(answered))
    const isFine = !answered.refused && !answered.view.problems
    return data(answered, { status: isFine ? 200 : 422 })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Many signatures at once – The desk' }]

export default function Bulk() {
  const { proposed, view } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return proposed && !answered ? (
    <ProposedPage view={proposed} />
  ) : (
    <BulkPage view={answered?.view ?? view!} refused={answered?.refused} />
  )
}

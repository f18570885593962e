import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { ActPage } from '#app/features/desk/signatures/ActPage.tsx'
import {
  cancelAct,
  showAct,
  undoAct,
} from '#app/features/desk/signatures/acts.server.ts'
import { placeOfBegun } from '#app/features/desk/signatures/place-of-begun.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'signatures',
  ({ params, context }, campaigner) =>
    showAct(context.services, campaigner, params.id!),
)

export const action = answerCampaigner(
  'signatures.moderate',
  async ({ request, params, context }, campaigner) => {
    const id = params.id!
    const fields = await readForm(request)
    if (fields.get('do') === 'cancel') {
      await cancelAct(context.services, campaigner, id)
      return leadTo(placeOfBegun({ act: id }))
    }
    const undone = await undoAct(context.services, campaigner, { id, fields })
    if ('problems' in undone) return data(undone, { status: 422 })
    return leadTo(placeOfBegun(undone))
  },
)

export const meta = () => [{ title: 'An act – The desk' }]

export default function Act() {
  return (
    <ActPage
      view={useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>()}
    />
  )
}

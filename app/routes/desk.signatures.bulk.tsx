import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { BulkPage } from '#app/features/desk/signatures/BulkPage.tsx'
import { ProposedPage } from '#app/features/desk/signatures/ProposedPage.tsx'
import { runBulk } from '#app/features/desk/signatures/run-bulk.server.ts'
import {
  showBulk,
  showProposed,
} from '#app/features/desk/signatures/show-bulk.server.ts'
import { placeOfBegun } from '#app/features/desk/signatures/place-of-begun.ts'
import { noStore } from '#app/http/headers.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'signatures',
  async (
    { request, context: { services } }: LoaderFunctionArgs,
    campaigner,
  ) => {
    const asked = new URL(request.url).searchParams
    const approval = asked.get('approval')
    return approval
      ? {
          proposed: await showProposed(services, campaigner, approval),
          view: null,
        }
      : { proposed: null, view: await showBulk(services, campaigner, asked) }
  },
)

export const action = answerCampaigner(
  'signatures.moderate',
  async ({ request, context }: ActionFunctionArgs, campaigner) => {
    const fields = await readForm(request)
    const begun = await runBulk(context.services, campaigner, fields)
    if ('problems' in begun) return data(begun, { status: 422 })
    return redirect(placeOfBegun(begun), { status: 303, headers: noStore })
  },
)

export const meta = () => [{ title: 'Many signatures at once – The desk' }]

export default function Bulk() {
  const { proposed, view } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return proposed ? (
    <ProposedPage view={proposed} />
  ) : (
    <BulkPage view={view} refused={refused} />
  )
}

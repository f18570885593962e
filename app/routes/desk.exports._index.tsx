import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { ExportsPage } from '#app/features/desk/exports/ExportsPage.tsx'
import {
  proposeExport,
  showExports,
} from '#app/features/desk/exports/show-exports.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'exports',
  ({ request, context }: LoaderFunctionArgs, campaigner) => {
    const page = Number(new URL(request.url).searchParams.get('page'))
    const at = Number.isSafeInteger(page) && page > 0 ? page : 1
    return showExports(context.services, campaigner, at)
  },
  { proof: true },
)

export const action = answerCampaigner(
  'exports',
  async ({ request, context }: ActionFunctionArgs, campaigner) => {
    const fields = await readForm(request)
    const proposed = await proposeExport(context.services, campaigner, fields)
    if ('problems' in proposed) return data(proposed, { status: 422 })
    return redirect(`/desk/approvals/${proposed.approval}`, {
      status: 303,
      headers: noStore,
    })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Exports – The desk' }]

export default function Exports() {
  return (
    <ExportsPage
      view={useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>()}
    />
  )
}

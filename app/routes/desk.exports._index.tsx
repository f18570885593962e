import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { ExportsPage } from '#app/features/desk/exports/ExportsPage.tsx'
import {
  proposeExport,
  showExports,
} from '#app/features/desk/exports/show-exports.server.ts'
import { pageIn } from '#app/features/desk/page-of.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'exports',
  ({ request, context }, campaigner) =>
    showExports(context.services, campaigner, pageIn(new URL(request.url))),
  { proof: true },
)

export const action = answerCampaigner(
  'exports',
  async ({ request, context }, campaigner) => {
    const fields = await readForm(request)
    const proposed = await proposeExport(context.services, campaigner, fields)
    if ('problems' in proposed) return data(proposed, { status: 422 })
    return leadTo(`/desk/approvals/${proposed.approval}`)
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

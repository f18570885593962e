import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import {
  listRetries,
  retry,
} from '#app/features/desk/machine/retries.server.ts'
import { RetriesPage } from '#app/features/desk/machine/RetriesPage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'machine',
  async ({ request, context }, { role }) => ({
    retries: await listRetries(context.services),
    mayRetry: may(role, 'machine.retry'),
    count: new URL(request.url).searchParams.get('retried'),
  }),
)

export const action = answerCampaigner(
  'machine.retry',
  async ({ request, context }, campaigner) => {
    const fields = await readForm(request)
    const retried = await retry(context.services, campaigner, fields)
    if (!retried.ok) return data(retried, { status: 422 })
    return leadTo(`/desk/machine/retries?retried=${retried.count}`)
  },
)

export const meta = () => [{ title: 'What is tried again' }]

export default function RetriesRoute() {
  return (
    <RetriesPage
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  )
}

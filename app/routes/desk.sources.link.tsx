import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { makeLink } from '#app/features/desk/sources/make-link.server.ts'
import { showLink } from '#app/features/desk/sources/read-link.server.ts'
import { LinkPage } from '#app/features/desk/sources/LinkPage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'sources.manage',
  ({ request, context: { services } }) =>
    showLink(services, new URL(request.url).searchParams),
)

export const action = answerCampaigner(
  'sources.manage',
  async ({ request, context: { services } }, by) => {
    const made = await makeLink(services, by, await readForm(request))
    return made.ok ? leadTo(made.to) : data(made, { status: 422 })
  },
)

export const meta = () => [{ title: 'Links and QR codes' }]

export default function Link() {
  return (
    <LinkPage
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  )
}

import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { showSources } from '#app/features/desk/sources/list-sources.server.ts'
import { SourcesPage } from '#app/features/desk/sources/SourcesPage.tsx'

export const loader = answerCampaigner(
  'sources',
  async ({ request, context: { services } }, { role }) => ({
    ...(await showSources(services, new URL(request.url).searchParams)),
    mayMakeLinks: may(role, 'sources.manage'),
  }),
)

export const meta = () => [{ title: 'Sources' }]

export default function Sources() {
  return <SourcesPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { OverviewPage } from '#app/features/desk/overview/OverviewPage.tsx'
import { showOverview } from '#app/features/desk/overview/show-overview.server.ts'

export const loader = answerCampaigner(
  'figures',
  ({ request, context: { services } }, { role }) =>
    showOverview(services, role, new URL(request.url).searchParams),
)

export const meta = () => [
  { title: 'Overview – the desk' },
  { name: 'robots', content: 'noindex' },
]

export default function Overview() {
  return <OverviewPage view={useLoaderData<typeof loader>()} />
}

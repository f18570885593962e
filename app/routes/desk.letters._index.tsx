import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { OverviewPage } from '#app/features/desk/letters/OverviewPage.tsx'
import { showOverview } from '#app/features/desk/letters/show-overview.server.ts'

export const loader = answerCampaigner('letters', ({ context: { services } }) =>
  showOverview(services),
)

export const meta = () => [{ title: 'Letters' }]

export default function Letters() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { DonationsPage } from '#app/features/desk/donations/DonationsPage.tsx'
import { showOverview } from '#app/features/desk/donations/overview.server.ts'

export const loader = answerCampaigner(
  'donations',
  ({ context: { services } }) => showOverview(services),
)

export const meta = () => [{ title: 'Donations' }]

export default function Donations() {
  return <DonationsPage {...useLoaderData<typeof loader>()} />
}

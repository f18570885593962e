import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { showDisputes } from '#app/features/desk/donations/disputes.server.ts'
import { DisputesPage } from '#app/features/desk/donations/DisputesPage.tsx'

export const loader = answerCampaigner(
  'donations',
  ({ context: { services } }, campaigner) => showDisputes(services, campaigner),
)

export const meta = () => [{ title: 'Disputes' }]

export default function Disputes() {
  return <DisputesPage {...useLoaderData<typeof loader>()} />
}

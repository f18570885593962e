import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { listComparisons } from '#app/features/desk/donations/comparisons.server.ts'
import { ComparisonsPage } from '#app/features/desk/donations/ComparisonsPage.tsx'

export const loader = answerCampaigner(
  'donations',
  async ({ context: { services } }) => ({
    comparisons: await listComparisons(services),
  }),
)

export const meta = () => [{ title: 'Comparisons with Stripe' }]

export default function Comparisons() {
  return <ComparisonsPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { DonationPage } from '#app/features/desk/donations/DonationPage.tsx'
import { showOne } from '#app/features/desk/donations/list.server.ts'
import { setUpOf } from '#app/features/desk/donations/overview.server.ts'

export const loader = answerCampaigner(
  'donations',
  async ({ request, params, context: { services } }, campaigner) => ({
    donation: await showOne(services, campaigner, params.id!),
    setUp: setUpOf(services),
    word: new URL(request.url).searchParams.get('said'),
  }),
)

export const meta = () => [{ title: 'A gift' }]

export default function Donation() {
  return <DonationPage {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { pageIn, pageOf } from '#app/features/desk/page-of.ts'
import { BouncesPage } from '#app/features/desk/letters/BouncesPage.tsx'
import { listStoppedAddresses } from '#app/features/letters/list-bounces.server.ts'

export const loader = answerCampaigner(
  'letters',
  async ({ request, context: { services } }) => {
    const stopped = await listStoppedAddresses(services)
    return pageOf(stopped, pageIn(new URL(request.url)))
  },
)

export const meta = () => [{ title: 'Bounces' }]

export default function Bounces() {
  return <BouncesPage {...useLoaderData<typeof loader>()} />
}

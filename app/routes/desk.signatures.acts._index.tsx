import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { showActs } from '#app/features/desk/signatures/acts.server.ts'
import { ActsPage } from '#app/features/desk/signatures/ActsPage.tsx'

export const loader = answerCampaigner('signatures', ({ context }) =>
  showActs(context.services),
)

export const meta = () => [{ title: 'What was done – The desk' }]

export default function Acts() {
  return <ActsPage acts={useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { decidedIn } from '#app/features/desk/letters/decided.ts'
import { HeldPage } from '#app/features/desk/letters/HeldPage.tsx'
import { showHeldGroups } from '#app/features/desk/letters/show-held.server.ts'
import { pageIn } from '#app/features/desk/page-of.ts'

export const loader = answerCampaigner(
  'letters',
  async ({ request, context: { services } }, campaigner) => {
    const url = new URL(request.url)
    const held = await showHeldGroups(services, campaigner, pageIn(url))
    return { ...held, decided: decidedIn(url) }
  },
)

export const meta = () => [{ title: 'Held letters' }]

export default function Held() {
  return <HeldPage {...useLoaderData<typeof loader>()} />
}

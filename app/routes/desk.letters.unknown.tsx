import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { pageIn } from '#app/features/desk/page-of.ts'
import { decideUnknown } from '#app/features/desk/letters/decide.server.ts'
import { showUnknown } from '#app/features/desk/letters/show-held.server.ts'
import { UnknownPage } from '#app/features/desk/letters/UnknownPage.tsx'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'letters',
  async ({ request, context: { services } }, campaigner) => {
    const url = new URL(request.url)
    return {
      ...(await showUnknown(services, campaigner, pageIn(url))),
      mayDecide: may(campaigner.role, 'letters.decide'),
      word: url.searchParams.get('said'),
    }
  },
  { proof: true },
)

export const action = answerCampaigner(
  'letters.decide',
  async ({ request, context: { services } }, campaigner) => {
    const values = typedValues(await readForm(request))
    const word = await decideUnknown(services, campaigner, values)
    return leadTo(`/desk/letters/unknown?said=${word}`)
  },
  { proof: true },
)

export const meta = () => [{ title: 'Letters of unknown fate' }]

export default function Unknown() {
  return <UnknownPage {...useLoaderData<typeof loader>()} />
}

import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import {
  searchGift,
  showList,
} from '#app/features/desk/donations/list.server.ts'
import { ListPage } from '#app/features/desk/donations/ListPage.tsx'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'donations',
  ({ request, context: { services } }, campaigner) =>
    showList(services, campaigner, new URL(request.url).searchParams),
)

export const action = answerCampaigner(
  'donations',
  async ({ request, context: { services } }) => {
    const values = typedValues(await readForm(request))
    const id = await searchGift(services, values.number ?? '')
    if (id) return leadTo(`/desk/donations/${id}`)
    const problems = { number: 'There is no gift with this number.' }
    return data({ problems, values }, { status: 422 })
  },
)

export const meta = () => [{ title: 'All gifts' }]

export default function Gifts() {
  return (
    <ListPage
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  )
}

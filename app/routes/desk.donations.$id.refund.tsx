import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import {
  refundGift,
  showRefund,
} from '#app/features/desk/donations/refund.server.ts'
import { RefundPage } from '#app/features/desk/donations/RefundPage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'donations.manage',
  ({ params, context: { services } }, campaigner) =>
    showRefund(services, campaigner, params.id!),
  { proof: true },
)

export const action = answerCampaigner(
  'donations.manage',
  async ({ request, params, context: { services } }, campaigner) => {
    const fields = await readForm(request)
    const id = params.id!
    const answered = await refundGift(services, campaigner, id, fields)
    if (answered.ok) {
      return leadTo(`/desk/donations/${id}?said=${answered.said}`)
    }
    return data(answered, { status: 'plan' in answered ? 200 : 422 })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Refund a gift' }]

export default function Refund() {
  return (
    <RefundPage
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  )
}

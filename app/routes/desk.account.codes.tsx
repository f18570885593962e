import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { countRecoveryCodes } from '#app/features/accounts/recovery-codes.server.ts'
import { RecoveryCodes } from '#app/features/accounts/RecoveryCodes.tsx'
import { takeNewCodes } from '#app/features/accounts/new-codes.server.ts'

export const loader = answerCampaigner(
  'account',
  async ({ request, context: { services } }, me) => {
    const left = await countRecoveryCodes(services, me.id)
    return { left, isFirst: new URL(request.url).searchParams.has('first') }
  },
  { proof: true },
)

/** They are in this answer and in no other: a page to lead to would keep them. */
export const action = answerCampaigner(
  'account',
  async ({ context: { services } }, me) => ({
    made: await takeNewCodes(services, me),
  }),
  { proof: true },
)

export const meta = () => [{ title: 'Your recovery codes – The desk' }]

export default function CodesPage() {
  const shown = useLoaderData<typeof loader>()
  return <RecoveryCodes {...shown} {...useActionData<typeof action>()} />
}

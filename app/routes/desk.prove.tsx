import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  answerCampaigner,
  placeIn,
} from '#app/features/accounts/answer-campaigner.server.ts'
import { prepareProof, takeProof } from '#app/features/accounts/prove.server.ts'
import { Prove } from '#app/features/accounts/Prove.tsx'

export const loader = answerCampaigner('account', async (args, me) => {
  const to = placeIn(new URL(args.request.url).searchParams.get('to'))
  const { headers, ...ways } = await prepareProof(args, me)
  return data({ ...ways, to }, { headers })
})

export const action = answerCampaigner('account', async (args, me) => {
  const taken = await takeProof(args, me)
  if (taken instanceof Response) throw taken
  return data(taken, { status: 422 })
})

export const meta = () => [{ title: 'Show that it is you – The desk' }]

export default function ProvePage() {
  const shown = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <Prove {...shown} refused={refused} />
}

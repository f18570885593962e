import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import {
  prepareFirstWay,
  takeFirstWay,
} from '#app/features/accounts/first-way.server.ts'
import { Welcome } from '#app/features/accounts/Welcome.tsx'

export const loader = answerCampaigner('account', async (args, me) => {
  const { headers, ...shown } = await prepareFirstWay(args, me)
  return data(shown, { headers })
})

export const action = answerCampaigner('account', async (args, me) => {
  const taken = await takeFirstWay(args, me)
  if (taken instanceof Response) throw taken
  return data(taken, { status: 422 })
})

export const meta = () => [{ title: 'Welcome – The desk' }]

export default function WelcomePage() {
  const shown = useLoaderData<typeof loader>()
  const taken = useActionData<typeof action>()
  return <Welcome {...shown} refused={taken} />
}

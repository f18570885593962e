import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { AppSetUp } from '#app/features/accounts/AppSetUp.tsx'
import {
  changeApp,
  prepareApp,
} from '#app/features/accounts/app-form.server.ts'

export const loader = answerCampaigner(
  'account',
  ({ context: { services } }, me) => prepareApp(services, me),
  { proof: true },
)

export const action = answerCampaigner(
  'account',
  async (args, me) => {
    const taken = await changeApp(args, me)
    if (taken instanceof Response) throw taken
    return data(taken, { status: 422 })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Your authenticator app – The desk' }]

export default function AppPage() {
  const shown = useLoaderData<typeof loader>()
  const taken = useActionData<typeof action>()
  return <AppSetUp {...shown} {...taken} />
}

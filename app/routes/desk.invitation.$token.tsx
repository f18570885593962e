import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Invitation } from '#app/features/accounts/Invitation.tsx'
import {
  showInvitation,
  takeInvitation,
} from '#app/features/accounts/invitation-form.server.ts'
import { answer } from '#app/http/answer.server.ts'

export const loader = answer(async (args: LoaderFunctionArgs) => {
  const invitation = await showInvitation(args, args.params.token!)
  return data(invitation, { status: invitation ? 200 : 410 })
})

export const action = answer(async (args: ActionFunctionArgs) => {
  const taken = await takeInvitation(args, args.params.token!)
  if (taken instanceof Response) throw taken
  return data(taken ?? undefined, { status: taken ? 422 : 410 })
})

export const meta = () => [{ title: 'An invitation – The desk' }]

export default function InvitationPage() {
  const invitation = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <Invitation invitation={invitation} refused={refused} />
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { showLink, takeLink } from '#app/features/accounts/link-form.server.ts'
import { SignInLink } from '#app/features/accounts/SignInLink.tsx'
import { answer } from '#app/http/answer.server.ts'

export const loader = answer((args: LoaderFunctionArgs) =>
  showLink(args, args.params.token!),
)

export const action = answer(async (args: ActionFunctionArgs) => {
  const taken = await takeLink(args, args.params.token!)
  if (taken instanceof Response) throw taken
  return data(taken, { status: 422 })
})

export const meta = () => [{ title: 'Sign in – The desk' }]

export default function SignInByLink() {
  const found = useLoaderData<typeof loader>()
  const taken = useActionData<typeof action>()
  return <SignInLink view={taken ?? found} />
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { placeIn } from '#app/features/accounts/answer-campaigner.server.ts'
import {
  prepareSignIn,
  takeSignIn,
} from '#app/features/accounts/sign-in-form.server.ts'
import { SignIn } from '#app/features/accounts/SignIn.tsx'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'

export const loader = answer(async (args: LoaderFunctionArgs) => {
  const query = new URL(args.request.url).searchParams
  const to = placeIn(query.get('to'))
  if (args.context.campaigner) throw redirect(to, { headers: noStore })
  const { asked, headers } = await prepareSignIn(args)
  return data({ asked, to, said: query.get('said') }, { headers })
})

export const action = answer(async (args: ActionFunctionArgs) => {
  const taken = await takeSignIn(args)
  if (taken instanceof Response) throw taken
  return data(taken, { status: 422 })
})

export const meta = () => [{ title: 'Sign in – The desk' }]

export default function SignInPage() {
  const shown = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <SignIn {...shown} refused={refused} />
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import {
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { findByToken } from '#app/features/signatures/find-by-token.server.ts'
import { NotMe, NotMeDone } from '#app/features/signatures/NotMe.tsx'
import { statusOf } from '#app/features/signatures/token-status.ts'
import { TokenProblem } from '#app/features/signatures/TokenProblem.tsx'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const link = await findByToken(services, params.token!, 'manage', language)
    return data(link, { status: statusOf(link) })
  },
)

export const action = answer(
  async ({ params, context: { services } }: ActionFunctionArgs) => {
    languageOf(params)
    const done = await withdrawSignature(services, params.token!)
    return data({ done }, { status: done ? 200 : 404 })
  },
)

export const headers = () => noStore

export const meta: MetaFunction = ({ location }) =>
  keyMeta(location.pathname, 'notMe.heading')

export default function NotMePage() {
  const link = useLoaderData<typeof loader>()
  const after = useActionData<typeof action>()
  if (after?.done) return <NotMeDone />
  return link.outcome === 'pending' || link.outcome === 'used' ? (
    <NotMe petition={link} />
  ) : (
    <TokenProblem kind={link.outcome} />
  )
}

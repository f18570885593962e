import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import {
  findByToken,
  type TokenState,
} from '#app/features/signatures/find-by-token.server.ts'
import { NotMe, NotMeDone } from '#app/features/signatures/NotMe.tsx'
import { statusOf } from '#app/features/signatures/token-status.ts'
import { TokenProblem } from '#app/features/signatures/TokenProblem.tsx'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const link = await findByToken(services, params.token!, 'manage', language)
    // Withdrawn is what this page is for: the end of it, and no error.
    const status = link.outcome === 'withdrawn' ? 200 : statusOf(link)
    return data(link, { status })
  },
)

export const action = answer(
  async ({ params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const done = await withdrawSignature(services, params.token!)
    return done
      ? seeOther(language, `/s/${params.token}`)
      : data(null, { status: 404 })
  },
)

export const headers = () => noStore

export const meta: MetaFunction<typeof loader> = ({ location, data }) =>
  keyMeta(location.pathname, headingOf(data?.outcome))

export default function OwnPage() {
  const link = useLoaderData<typeof loader>()
  switch (link.outcome) {
    case 'pending':
    case 'used':
      return <NotMe petition={link} />
    case 'withdrawn':
      return <NotMeDone />
    default:
      return <TokenProblem kind={link.outcome} />
  }
}

function headingOf(outcome: TokenState['outcome'] | undefined) {
  if (outcome === 'withdrawn') return 'notMe.done.heading'
  return outcome === 'expired' || outcome === 'unknown'
    ? (`token.${outcome}.heading` as const)
    : 'notMe.heading'
}

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { ConfirmButton } from '#app/features/signatures/ConfirmButton.tsx'
import { findByToken } from '#app/features/signatures/find-by-token.server.ts'
import { statusOf } from '#app/features/signatures/token-status.ts'
import { TokenProblem } from '#app/features/signatures/TokenProblem.tsx'
import { answer } from '#app/http/answer.server.ts'
import { noStore } from '#app/http/headers.server.ts'
import { languageOf } from '#app/http/language.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const link = await findByToken(services, params.token!, language)
    return data(link, { status: statusOf(link) })
  },
)

// The happy path is taken before Remix: see server/intake.server.ts.
export const action = answer(
  async ({ params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const confirmed = await confirmSignature(services, params.token!)
    if (confirmed.outcome === 'confirmed' || confirmed.outcome === 'already') {
      const thanks = `/petitions/${confirmed.slug}/thanks`
      return seeOther(language, thanks)
    }
    // The loader runs again and finds the same: the page says it.
    return data(null, { status: statusOf(confirmed) })
  },
)

export const headers = () => noStore

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(
    args,
    data && data.outcome !== 'pending'
      ? `token.${data.outcome}.heading`
      : 'confirm.heading',
  )

export default function Confirm() {
  const link = useLoaderData<typeof loader>()
  if (link.outcome === 'pending') return <ConfirmButton petition={link} />
  const slug = 'slug' in link ? link.slug : undefined
  return <TokenProblem kind={link.outcome} slug={slug} />
}

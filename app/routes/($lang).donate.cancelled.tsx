import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { Leading } from '#app/enhance.ts'
import { CancelledPage } from '#app/features/donations/DonatePage.tsx'
import { showDonate } from '#app/features/donations/show-donate.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context }: LoaderFunctionArgs) => {
    const { services, isLocal } = context
    const asked = new URL(request.url).searchParams
    const view = await showDonate(services, languageOf(params), asked)
    return { view, isLocal }
  },
)

export const handle: Leading = { formTargets: true }

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'donate.cancelled.heading')

export default function Cancelled() {
  return <CancelledPage {...useLoaderData<typeof loader>()} />
}

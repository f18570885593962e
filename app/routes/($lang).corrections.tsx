import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { listCorrections } from '#app/features/findings/corrections.server.ts'
import { CorrectionsPage } from '#app/features/findings/CorrectionsPage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf, pageAsked } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, request, context: { services } }: LoaderFunctionArgs) => {
    languageOf(params)
    const page = pageAsked(request)
    return { page, ...(await listCorrections(services, page)) }
  },
)

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'corrections.heading', 'corrections.description')

export default function Corrections() {
  return <CorrectionsPage {...useLoaderData<typeof loader>()} />
}

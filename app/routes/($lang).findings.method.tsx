import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { listFindings } from '#app/features/findings/list.server.ts'
import { MethodPage } from '#app/features/findings/MethodPage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) =>
    listFindings(services, languageOf(params)),
)

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'method.heading', 'method.description')

export default function Method() {
  return <MethodPage {...useLoaderData<typeof loader>()} />
}

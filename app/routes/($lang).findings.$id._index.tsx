import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { FindingPage } from '#app/features/findings/FindingPage.tsx'
import { articleOf } from '#app/features/findings/structured.ts'
import { showFinding } from '#app/features/findings/show.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) =>
    showFinding(services, languageOf(params), params.id!),
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(args, {
    title: data?.finding.headline,
    description: data?.finding.text,
    picture: data && `/findings/${data.finding.id}/picture.png`,
    data: data && articleOf(data),
  })

export default function Finding() {
  return <FindingPage {...useLoaderData<typeof loader>()} />
}

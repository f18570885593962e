import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { chooseFindings } from '#app/features/findings/choose.server.ts'
import { FindingsCharts } from '#app/features/findings/FindingsCharts.tsx'
import { FindingsPage } from '#app/features/findings/FindingsPage.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, request, context: { services } }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url)
    const choice = {
      country: searchParams.get('country'),
      kind: searchParams.get('kind'),
    }
    const told = await chooseFindings(services, languageOf(params), choice)
    return { ...told, choice }
  },
)

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'findings.heading', 'findings.description')

export default function Findings() {
  const told = useLoaderData<typeof loader>()
  return <FindingsPage {...told} charts={<FindingsCharts {...told} />} />
}

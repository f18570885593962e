import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { readSearch } from '#app/features/indicators/address.ts'
import { datasetOfLists } from '#app/features/indicators/dataset.ts'
import { InfrastructurePage } from '#app/features/indicators/InfrastructurePage.tsx'
import { showInfrastructure } from '#app/features/indicators/show.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { PageNotFound } from '#app/http/errors.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const search = readSearch(new URL(request.url).searchParams)
    const shown =
      search && (await showInfrastructure(services, language, search))
    if (!shown) throw new PageNotFound()
    return { ...shown, origin: services.origin }
  },
)

export const meta: MetaFunction<typeof loader> = (asked) => {
  const { typed, group } = asked.data?.search ?? {}
  const dataset = asked.data?.lists.length
    ? datasetOfLists(asked.data.origin, asked.data.lists)
    : undefined
  return [
    ...keyMeta(asked, 'infra.heading', 'infra.description', dataset),
    ...(typed || group ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function Infrastructure() {
  return <InfrastructurePage {...useLoaderData<typeof loader>()} />
}

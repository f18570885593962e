import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { sourceSearch } from '#app/features/figures/source.ts'
import { readVisit } from '#app/features/figures/views.server.ts'
import { Findings } from '#app/features/findings/Findings.tsx'
import { listLeads } from '#app/features/findings/list.server.ts'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { HomePage } from '#app/features/petitions/HomePage.tsx'
import { SignForm } from '#app/features/signatures/SignForm.tsx'
import { visitPetition } from '#app/features/signatures/visit-petition.server.ts'
import type { Enhanced } from '#app/enhance.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context }: LoaderFunctionArgs) => {
    const { services } = context
    const language = languageOf(params)
    const visit = readVisit(request, context)
    const [petition, findings] = await Promise.all([
      visitPetition(services, language, CAMPAIGN_SLUG, visit),
      listLeads(services, language),
    ])
    return { petition, findings, ...visit }
  },
)

export const handle: Enhanced = { enhance: 'sign' }

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(args, {
    title: data?.petition.action,
    description: data?.petition.summary,
    picture: data && `/petitions/${data.petition.slug}/picture.png`,
  })

export default function Home() {
  const { petition, findings, source, linked } = useLoaderData<typeof loader>()
  return (
    <HomePage
      petition={petition}
      search={sourceSearch(linked)}
      form={<SignForm {...petition} source={source} />}
      findings={<Findings {...findings} />}
    />
  )
}

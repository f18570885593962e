import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { Findings } from '#app/features/findings/Findings.tsx'
import { listLeads } from '#app/features/findings/list.server.ts'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { HomePage } from '#app/features/petitions/HomePage.tsx'
import { SignForm } from '#app/features/signatures/SignForm.tsx'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import type { Enhanced } from '#app/enhance.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const [petition, findings] = await Promise.all([
      showPetition(services, language, CAMPAIGN_SLUG),
      listLeads(services, language),
    ])
    return { petition, findings }
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
  const { petition, findings } = useLoaderData<typeof loader>()
  return (
    <HomePage
      petition={petition}
      form={<SignForm slug={petition.slug} />}
      findings={<Findings {...findings} />}
    />
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { Enhanced } from '#app/enhance.ts'
import { readVisit } from '#app/features/figures/views.server.ts'
import { PetitionPage } from '#app/features/petitions/PetitionPage.tsx'
import { SignForm } from '#app/features/signatures/SignForm.tsx'
import { visitPetition } from '#app/features/signatures/visit-petition.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context }: LoaderFunctionArgs) => {
    const { services } = context
    const language = languageOf(params)
    const visit = readVisit(request, context)
    const slug = params.slug!
    const petition = await visitPetition(services, language, slug, visit)
    return { petition, source: visit.source }
  },
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(args, {
    title: data?.petition.action,
    description: data?.petition.summary,
    picture: data && `/petitions/${data.petition.slug}/picture.png`,
  })

export const handle: Enhanced = { enhance: 'sign' }

export default function Petition() {
  const { petition, source } = useLoaderData<typeof loader>()
  return (
    <PetitionPage
      petition={petition}
      form={<SignForm {...petition} source={source} />}
    />
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import type { Enhanced } from '#app/enhance.ts'
import { PetitionPage } from '#app/features/petitions/PetitionPage.tsx'
import { SignForm } from '#app/features/signatures/SignForm.tsx'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  ({ params, context: { services } }: LoaderFunctionArgs) =>
    showPetition(services, languageOf(params), params.slug!),
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(args, {
    title: data?.action,
    description: data?.summary,
    picture: data && `/petitions/${data.slug}/picture.png`,
  })

export const handle: Enhanced = { enhance: 'sign' }

export default function Petition() {
  const petition = useLoaderData<typeof loader>()
  return (
    <PetitionPage
      petition={petition}
      form={<SignForm slug={petition.slug} />}
    />
  )
}

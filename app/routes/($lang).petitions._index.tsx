import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { PetitionList } from '#app/features/petitions/PetitionList.tsx'
import { showPetitions } from '#app/features/signatures/show-petitions.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  ({ params, context: { services } }: LoaderFunctionArgs) =>
    showPetitions(services, languageOf(params)),
)

export const meta: MetaFunction = (args) => keyMeta(args, 'petitions.heading')

export default function Petitions() {
  return <PetitionList petitions={useLoaderData<typeof loader>()} />
}

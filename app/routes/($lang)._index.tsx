import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { Findings } from '#app/features/findings/Findings.tsx'
import { listFindings } from '#app/features/findings/list.server.ts'
import { HomePage } from '#app/features/petitions/HomePage.tsx'
import { SignForm } from '#app/features/signatures/SignForm.tsx'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import type { Enhanced } from '#app/enhance.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { pageMeta } from '#app/ui/meta.ts'

/** The campaign's own petition, which the home page is about. */
const SLUG = 'moratorium'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const [petition, findings] = await Promise.all([
      showPetition(services, language, SLUG),
      listFindings(services, language),
    ])
    return { petition, findings }
  },
)

export const handle: Enhanced = { enhance: 'sign' }

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  pageMeta(location.pathname, data?.petition.action, data?.petition.summary)

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

import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { ThankYou } from '#app/features/signatures/ThankYou.tsx'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { localPath } from '#app/i18n/translate.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const petition = await showPetition(services, language, params.slug!)
    const path = localPath(language, `/petitions/${petition.slug}`)
    return { petition, shareUrl: services.origin + path }
  },
)

export const meta: MetaFunction = (args) => keyMeta(args, 'thanks.heading')

export default function Thanks() {
  return <ThankYou {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { ThanksForWriting } from '#app/features/letters/ThanksForWriting.tsx'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { Share } from '#app/features/signatures/Share.tsx'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { localPath } from '#app/i18n/translate.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const petition = await showPetition(services, language, CAMPAIGN_SLUG)
    const path = localPath(language, `/petitions/${petition.slug}`)
    return {
      share: { action: petition.action, url: services.origin + path },
      isOwn: new URL(request.url).searchParams.get('way') === 'own',
    }
  },
)

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'letters.thanks.heading')

export default function Thanks() {
  const { share, isOwn } = useLoaderData<typeof loader>()
  return <ThanksForWriting share={<Share {...share} />} isOwn={isOwn} />
}

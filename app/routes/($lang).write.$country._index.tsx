import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import {
  type MetaFunction,
  useActionData,
  useLoaderData,
} from '@remix-run/react'
import { countryInPath, countryNamed } from '#app/features/letters/choice.ts'
import { findByPostcode } from '#app/features/letters/find-by-postcode.server.ts'
import { showCountryToWriteTo } from '#app/features/letters/show-country.server.ts'
import { TargetCountryPage } from '#app/features/letters/TargetCountryPage.tsx'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { Share } from '#app/features/signatures/Share.tsx'
import { showPetition } from '#app/features/signatures/show-petitions.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { typedValues } from '#app/http/form.ts'
import { languageOf } from '#app/http/language.ts'
import { leadToOneAddress } from '#app/http/one-address.server.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { countryName } from '#app/i18n/format.ts'
import { localPath, splitPath, translate } from '#app/i18n/translate.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const country = countryNamed(params.country!)
    leadToOneAddress(request, params.country!, countryInPath(country))
    const shown = await showCountryToWriteTo(services, language, country)
    if (shown.chambers.length > 0) return { ...shown, share: null }

    const petition = await showPetition(services, language, CAMPAIGN_SLUG)
    const path = localPath(language, `/petitions/${petition.slug}`)
    const url = services.origin + path
    return { ...shown, share: { action: petition.action, url } }
  },
)

// Posted, so that where somebody lives is in no address and no history.
export const action = answer(
  async ({ request, params, context: { services } }: ActionFunctionArgs) => {
    const language = languageOf(params)
    const country = countryNamed(params.country!)
    const { postcode = '' } = typedValues(await readForm(request))
    const found = await findByPostcode(services, language, country, postcode)
    return data(found, { status: 'problems' in found ? 422 : 200 })
  },
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) => {
  const { language } = splitPath(args.location.pathname)
  const country = data ? countryName(language, data.code) : ''
  return pageMeta(args, {
    title: translate(language, 'write.country.heading', { country }),
    description: translate(language, 'write.country.description', { country }),
  })
}

export default function Country() {
  const { share, ...shown } = useLoaderData<typeof loader>()
  return (
    <TargetCountryPage
      {...shown}
      postcode={useActionData<typeof action>()}
      share={share && <Share {...share} />}
    />
  )
}

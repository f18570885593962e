import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { showCountry } from '#app/features/findings/country.server.ts'
import { CountryPage } from '#app/features/findings/CountryPage.tsx'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { countFrom } from '#app/features/signatures/count-from.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { countryName } from '#app/i18n/format.ts'
import { splitPath, translate } from '#app/i18n/translate.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    const code = params.code!
    const [country, petition] = await Promise.all([
      showCountry(services, languageOf(params), code),
      countFrom(services, CAMPAIGN_SLUG, code),
    ])
    return { ...country, petition }
  },
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) => {
  const { language } = splitPath(args.location.pathname)
  const country = data ? countryName(language, data.code) : ''
  return pageMeta(args, {
    title: translate(language, 'country.heading', { country }),
    description: translate(language, 'country.description', { country }),
  })
}

export default function Country() {
  return <CountryPage {...useLoaderData<typeof loader>()} />
}

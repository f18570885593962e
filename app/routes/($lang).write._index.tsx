import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { readTargetCountry } from '#app/features/lawmakers/country-code.ts'
import { countryPath } from '#app/features/letters/choice.ts'
import { CountriesPage } from '#app/features/letters/CountriesPage.tsx'
import { countLetters } from '#app/features/letters/count.server.ts'
import { listCountriesToChoose } from '#app/features/letters/list-countries.server.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { seeOther } from '#app/http/see-other.server.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const asked = new URL(request.url).searchParams.get('country')
    const country = readTargetCountry(asked ?? '')
    if (country) throw seeOther(language, countryPath(country))

    const [countries, counts] = await Promise.all([
      listCountriesToChoose(services, language),
      countLetters(services),
    ])
    const isUnknown = asked !== null
    return data(
      { countries, counts, isUnknown },
      { status: isUnknown ? 422 : 200 },
    )
  },
)

export const meta: MetaFunction = (args) =>
  keyMeta(args, 'write.heading', 'write.description')

export default function Write() {
  return <CountriesPage {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { showChamber } from '#app/features/lawmakers/show-chamber.server.ts'
import { ChamberPage } from '#app/features/letters/ChamberPage.tsx'
import {
  countryInPath,
  countryNamed,
  pagesOf,
} from '#app/features/letters/choice.ts'
import { isAtRisk } from '#app/features/signatures/at-risk.ts'
import { answer } from '#app/http/answer.server.ts'
import { PageNotFound } from '#app/http/errors.ts'
import { languageOf, pageAsked } from '#app/http/language.ts'
import { leadToOneAddress } from '#app/http/one-address.server.ts'
import { splitPath, translate } from '#app/i18n/translate.ts'
import { pageMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ request, params, context: { services } }: LoaderFunctionArgs) => {
    const language = languageOf(params)
    const country = countryNamed(params.country!)
    leadToOneAddress(request, params.country!, countryInPath(country))
    const { searchParams } = new URL(request.url)
    const search = {
      q: searchParams.get('q')?.trim() || undefined,
      area: searchParams.get('area') || undefined,
    }
    const slug = params.chamber!
    const page = pageAsked(request)
    const shown = await showChamber(services, language, country, slug, search)
    if (page > pagesOf(shown.lawmakers.length)) throw new PageNotFound()
    return { ...shown, search, page, isAtRisk: isAtRisk(country) }
  },
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) => {
  const { language } = splitPath(args.location.pathname)
  const chamber = data?.chamber.name ?? ''
  const { q, area } = data?.search ?? {}
  return [
    ...pageMeta(args, {
      title: chamber,
      description: translate(language, 'write.choose.description', { chamber }),
    }),
    ...(q || area ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function Chamber() {
  return <ChamberPage {...useLoaderData<typeof loader>()} />
}

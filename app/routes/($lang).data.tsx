import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { datasetOf } from '#app/ui/dataset.ts'
import { DataPage } from '#app/features/about/DataPage.tsx'
import { exampleFinding } from '#app/features/findings/open-data.server.ts'
import { CAMPAIGN_SLUG } from '#app/features/petitions/campaign.ts'
import { answer } from '#app/http/answer.server.ts'
import { languageOf } from '#app/http/language.ts'
import { translate } from '#app/i18n/translate.ts'
import { keyMeta } from '#app/ui/meta.ts'

export const loader = answer(
  async ({ params, context: { services } }: LoaderFunctionArgs) => {
    languageOf(params)
    return {
      origin: services.origin,
      slug: CAMPAIGN_SLUG,
      creator: services.contacts?.organisation ?? translate('en', 'site.name'),
      example: await exampleFinding(services),
    }
  },
)

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  keyMeta(
    args,
    'data.heading',
    'data.description',
    data &&
      datasetOf(data.origin, {
        license: 'https://creativecommons.org/licenses/by/4.0/',
        creators: [data.creator],
        files: [
          ['/findings.json', 'application/json'],
          ['/findings.csv', 'text/csv'],
          ['/petitions.json', 'application/json'],
        ],
      }),
  )

export default function Data() {
  return <DataPage {...useLoaderData<typeof loader>()} />
}

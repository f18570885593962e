import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { countriesToChoose } from '#app/features/desk/lawmakers/countries.ts'
import { CountriesPage } from '#app/features/desk/letters/CountriesPage.tsx'
import {
  chosenCountry,
  switchByForm,
} from '#app/features/desk/letters/switch-country.server.ts'
import { listSwitches } from '#app/features/letters/countries.server.ts'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'letters',
  async ({ request, context: { services } }, campaigner) => {
    const { searchParams } = new URL(request.url)
    return {
      switches: await listSwitches(services),
      countries: countriesToChoose(),
      chosen: await chosenCountry(services, searchParams.get('country')),
      mayChange: may(campaigner.role, 'letters.settings'),
      isSaved: searchParams.get('said') === 'switched',
    }
  },
)

export const action = answerCampaigner(
  'letters.settings',
  async ({ request, context: { services } }, campaigner) => {
    const values = typedValues(await readForm(request))
    const switched = await switchByForm(services, campaigner, values)
    if (!switched.ok) return data(switched, { status: 422 })
    return leadTo(`/desk/letters/countries?said=${switched.said}`)
  },
)

export const meta = () => [{ title: 'Letters by country' }]

export default function Countries() {
  const refused = useActionData<typeof action>()
  return <CountriesPage {...useLoaderData<typeof loader>()} {...refused} />
}

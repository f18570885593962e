import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { actOnCountry } from '#app/features/desk/lawmakers/act-on-country.server.ts'
import { CountryPage } from '#app/features/desk/lawmakers/CountryPage.tsx'
import { showDirectoryCountry } from '#app/features/desk/lawmakers/show-directory.server.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'lawmakers',
  async ({ request, params, context: { services } }, campaigner) => ({
    country: await showDirectoryCountry(services, params.country!),
    mayManage: may(campaigner.role, 'lawmakers.manage'),
    word: new URL(request.url).searchParams.get('said'),
  }),
)

export const action = answerCampaigner(
  'lawmakers.manage',
  async ({ request, params, context: { services } }, campaigner) => {
    const code = params.country!
    const fields = await readForm(request)
    const acted = await actOnCountry(services, campaigner, { code, fields })
    if (!acted.ok) return data(acted, { status: 422 })
    return leadTo(`/desk/lawmakers/${code}?said=${acted.said}`)
  },
)

export const meta = () => [{ title: 'Lawmakers of a country' }]

export default function Country() {
  const refused = useActionData<typeof action>()
  return <CountryPage {...useLoaderData<typeof loader>()} {...refused} />
}

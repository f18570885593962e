import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import {
  changeSettings,
  showSettings,
} from '#app/features/desk/donations/settings.server.ts'
import { SettingsPage } from '#app/features/desk/donations/SettingsPage.tsx'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'donations',
  async ({ request, context: { services } }) => ({
    ...(await showSettings(services)),
    word: new URL(request.url).searchParams.get('said'),
  }),
)

export const action = answerCampaigner(
  'donations.manage',
  async ({ request, context: { services } }, by) => {
    const changed = await changeSettings(services, by, await readForm(request))
    if (!changed.ok) return data(changed, { status: 422 })
    return leadTo(`/desk/donations/settings?said=${changed.said}`)
  },
)

export const meta = () => [{ title: 'Goal and limits' }]

export default function Settings() {
  return (
    <SettingsPage
      {...useLoaderData<typeof loader>()}
      {...useActionData<typeof action>()}
    />
  )
}

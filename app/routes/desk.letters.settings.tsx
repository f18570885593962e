import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { changeSettings } from '#app/features/desk/letters/change-settings.server.ts'
import { SettingsPage } from '#app/features/desk/letters/SettingsPage.tsx'
import { listLetterSettings } from '#app/features/letters/settings.server.ts'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'letters.settings',
  async ({ request, context: { services } }) => ({
    settings: await listLetterSettings(services),
    word: new URL(request.url).searchParams.get('said'),
  }),
)

export const action = answerCampaigner(
  'letters.settings',
  async ({ request, context: { services } }, campaigner) => {
    const values = typedValues(await readForm(request))
    const done = await changeSettings(services, campaigner, values)
    if (!done.ok) return data(done, { status: 422 })
    const word = done.changed > 0 ? 'changed' : 'same'
    return leadTo(`/desk/letters/settings?said=${word}`)
  },
)

export const meta = () => [{ title: 'Limits of letters' }]

export default function Settings() {
  const refused = useActionData<typeof action>()
  return <SettingsPage {...useLoaderData<typeof loader>()} {...refused} />
}

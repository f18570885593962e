import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { decideUpload } from '#app/features/desk/lawmakers/decide-upload.server.ts'
import { showUpload } from '#app/features/desk/lawmakers/show-upload.server.ts'
import { UploadPage } from '#app/features/desk/lawmakers/UploadPage.tsx'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'lawmakers.manage',
  async ({ request, params, context: { services } }, campaigner) => ({
    upload: await showUpload(services, campaigner, params.id!),
    isChanged: new URL(request.url).searchParams.get('said') === 'changed',
  }),
  { proof: true },
)

export const action = answerCampaigner(
  'lawmakers.manage',
  async ({ request, params, context: { services } }, campaigner) => {
    const values = typedValues(await readForm(request))
    const asked = { id: params.id!, values }
    return leadTo(await decideUpload(services, campaigner, asked))
  },
  { proof: true },
)

export const meta = () => [{ title: 'What this list would change' }]

export default function Upload() {
  return <UploadPage {...useLoaderData<typeof loader>()} />
}

import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { countriesToChoose } from '#app/features/desk/lawmakers/countries.ts'
import { ImportForm } from '#app/features/desk/lawmakers/ImportForm.tsx'
import { takeUpload } from '#app/features/desk/lawmakers/take-upload.server.ts'
import { readFiles } from '#app/http/read-files.server.ts'

export const loader = answerCampaigner(
  'lawmakers.manage',
  async () => ({ countries: countriesToChoose() }),
  { proof: true },
)

export const action = answerCampaigner(
  'lawmakers.manage',
  async ({ request, context: { services } }, campaigner) => {
    const posted = await readFiles(request, 'files')
    const taken = await takeUpload(services, campaigner, posted)
    if (!taken.ok) return data(taken, { status: 422 })
    return leadTo(`/desk/lawmakers/import/${taken.id}`)
  },
  { proof: true },
)

export const meta = () => [{ title: 'Import a list of lawmakers' }]

export default function Import() {
  const refused = useActionData<typeof action>()
  return <ImportForm {...useLoaderData<typeof loader>()} {...refused} />
}

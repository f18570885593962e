import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { leadTo } from '#app/features/accounts/lead-to.server.ts'
import { may } from '#app/features/accounts/permissions.ts'
import { showHealth } from '#app/features/desk/machine/health.server.ts'
import { MachinePage } from '#app/features/desk/machine/MachinePage.tsx'
import { runNow } from '#app/features/desk/machine/run-now.server.ts'
import { showJobs } from '#app/features/desk/machine/show-jobs.server.ts'
import { typedValues } from '#app/http/form.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const loader = answerCampaigner(
  'machine',
  async ({ request, context: { services } }, campaigner) => ({
    health: await showHealth(services),
    jobs: await showJobs(services),
    mayRetry: may(campaigner.role, 'machine.retry'),
    isAsked: new URL(request.url).searchParams.get('said') === 'asked',
  }),
)

export const action = answerCampaigner(
  'machine.retry',
  async ({ request, context: { services } }, campaigner) => {
    const { job = '' } = typedValues(await readForm(request))
    await runNow(services, campaigner, job)
    return leadTo('/desk/machine?said=asked')
  },
)

export const meta = () => [{ title: 'Jobs and health' }]

export default function Machine() {
  return <MachinePage {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { showHealth } from '#app/features/desk/machine/health.server.ts'
import { MachinePage } from '#app/features/desk/machine/MachinePage.tsx'
import { showJobs } from '#app/features/desk/machine/show-jobs.server.ts'

export const loader = answerCampaigner(
  'machine',
  async ({ context: { services } }: LoaderFunctionArgs) => ({
    health: await showHealth(services),
    jobs: await showJobs(services),
  }),
)

export const meta = () => [{ title: 'Jobs and health' }]

export default function Machine() {
  return <MachinePage {...useLoaderData<typeof loader>()} />
}

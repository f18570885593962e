import { useLoaderData } from '@remix-run/react'
import { Account } from '#app/features/accounts/Account.tsx'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { endOwnSessions } from '#app/features/accounts/end-own-sessions.server.ts'
import { showAccount } from '#app/features/accounts/show-account.server.ts'

export const loader = answerCampaigner(
  'account',
  async ({ request, context: { services } }, me) => {
    const said = new URL(request.url).searchParams.get('said')
    return { ...(await showAccount(services, me)), said }
  },
)

export const action = answerCampaigner('account', endOwnSessions)

export const meta = () => [{ title: 'Your account – The desk' }]

export default function AccountPage() {
  return <Account {...useLoaderData<typeof loader>()} />
}

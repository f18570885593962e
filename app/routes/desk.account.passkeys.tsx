import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { browserWords } from '#app/features/accounts/browser-words.ts'
import {
  changePasskeys,
  preparePasskey,
} from '#app/features/accounts/passkey-form.server.ts'
import { Passkeys } from '#app/features/accounts/Passkeys.tsx'
import { showPasskeys } from '#app/features/accounts/show-account.server.ts'

export const loader = answerCampaigner(
  'account',
  async (args, me) => {
    const { request, context } = args
    const { asked, headers } = await preparePasskey(args, me)
    const own = await showPasskeys(context.services, me.id)
    const browser = browserWords(request.headers.get('User-Agent'))
    const said = new URL(request.url).searchParams.get('said')
    return data({ ...own, asked, browser, said }, { headers })
  },
  { proof: true },
)

export const action = answerCampaigner(
  'account',
  async (args, me) => {
    const taken = await changePasskeys(args, me)
    if (taken instanceof Response) throw taken
    return data(taken, { status: 422 })
  },
  { proof: true },
)

export const meta = () => [{ title: 'Your passkeys – The desk' }]

export default function PasskeysPage() {
  const shown = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return <Passkeys {...shown} refused={refused} />
}

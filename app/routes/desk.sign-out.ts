import { redirect } from '@remix-run/node'
import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { signOut } from '#app/features/accounts/sign-in.server.ts'
import { noStore } from '#app/http/headers.server.ts'

/** Looking at an address signs nobody out: the button does. */
export const loader = answerCampaigner('account', async () =>
  redirect('/desk/account', { headers: noStore }),
)

export const action = answerCampaigner('account', (args, me) =>
  signOut(args, me, 'this'),
)

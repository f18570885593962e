import { answerCampaigner } from '#app/features/accounts/answer-campaigner.server.ts'
import { DeskNotFound } from '#app/features/accounts/errors.ts'

/** Whatever the desk does not have. */
async function nothing(): Promise<null> {
  throw new DeskNotFound()
}

export const loader = answerCampaigner('account', nothing)
export const action = answerCampaigner('account', nothing)

export default function Nothing() {
  return null
}

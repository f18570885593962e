import type { Services } from '#app/services.server.ts'
import { findPetition } from '../petitions/find-open.server.ts'
import { petitionState } from '../petitions/state.ts'
import { CAMPAIGN_SLUG } from '../petitions/campaign.ts'
import { findStop } from './countries.server.ts'

type Needed = Pick<Services, 'db' | 'now' | 'letters' | 'petitions'>

/** Whether letters go out from here: it is set up, and the petition is open. */
export async function sendsLetters(services: Needed): Promise<boolean> {
  if (!services.letters.isSending) return false
  const petition = await findPetition(services, CAMPAIGN_SLUG)
  return petitionState(petition, services.now()) === 'open'
}

/** Whether what supporters confirm waits, as a campaigner stopped all letters. */
export async function isSendingStopped(services: Needed): Promise<boolean> {
  const isStopped = (await findStop(services)) !== undefined
  return isStopped && (await sendsLetters(services))
}

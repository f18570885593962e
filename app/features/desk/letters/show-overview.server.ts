import type { Services } from '#app/services.server.ts'
import { type LettersStatus, showStatus } from '../../letters/status.server.ts'
import { showVolume, type Volume } from './volume.server.ts'

export type LettersOverview = { status: LettersStatus; volume: Volume }

/** How letters go, and where they went. */
export async function showOverview(
  services: Pick<Services, 'db' | 'now'>,
): Promise<LettersOverview> {
  const [status, volume] = await Promise.all([
    showStatus(services),
    showVolume(services),
  ])
  return { status, volume }
}

import type { AppLoadContext } from '@remix-run/node'
import type { Services } from '#app/services.server.ts'
import { InboxNotHere, InboxNotYours } from './errors.ts'

/**
 * The local inbox, for a visitor who sits at this machine. In production there
 * is none.
 *
 * @throws InboxNotHere
 * @throws InboxNotYours
 */
export async function openInbox({
  services,
  isLocal,
}: Pick<AppLoadContext, 'isLocal'> & {
  services: Pick<Services, 'inbox'>
}): Promise<NonNullable<Services['inbox']>> {
  if (!services.inbox) throw new InboxNotHere()
  if (!isLocal) throw new InboxNotYours()
  return services.inbox
}

import type { Services } from '#app/services.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import { findPetitionId } from '../../signatures/moderation/condition.server.ts'
import {
  type HeldPlace,
  listHeld,
  summarizeHeld,
} from '../../signatures/moderation/held.server.ts'
import { isId } from '../../signatures/moderation/is-id.ts'
import { findModeration } from '../../signatures/moderation/list.server.ts'
import { listChoices } from './list-choices.server.ts'
import { refusing } from './refusals.server.ts'
import type { By } from './run-moderation.server.ts'

export const PER_PAGE = 100

export type HeldView = Awaited<ReturnType<typeof showHeld>>

/**
 * A page of the signatures that wait for a look, and what all of them have in
 * common. Seeing them is logged: a group may be of one.
 *
 * @param asked of the address: `petition`, `after`, and `done`, the act of
 *   which the page tells what became
 * @throws DeskRefused when there is no such petition
 */
export async function showHeld(
  services: Services,
  by: By,
  asked: URLSearchParams,
) {
  const petition = asked.get('petition') ?? ''
  const petitionId = petition
    ? await refusing(() => findPetitionId(services, petition))
    : undefined
  const [petitions, summary, { rows, next }, done] = await Promise.all([
    listChoices(services),
    summarizeHeld(services, petitionId),
    listHeld(services, {
      petitionId,
      after: readPlace(asked.get('after') ?? ''),
      limit: PER_PAGE,
    }),
    findModeration(services, asked.get('done') ?? ''),
  ])
  if (rows.length > 0 || summary.count > 0) {
    await audit(services, {
      by,
      act: 'signatures.seen',
      subject: petition || undefined,
      detail: { count: rows.length },
    })
  }
  return {
    petition,
    petitions,
    summary,
    rows,
    next: next ? `${next.since.toISOString()}/${next.id}` : null,
    done: done ?? null,
    said: asked.get('said'),
  }
}

/** What is none begins at the beginning. */
function readPlace(text: string): HeldPlace | undefined {
  const [since = '', id = ''] = text.split('/')
  const moment = new Date(since)
  return Number.isNaN(moment.getTime()) || !isId(id)
    ? undefined
    : { since: moment, id }
}

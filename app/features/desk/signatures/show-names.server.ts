import type { Services } from '#app/services.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import { listSettings } from '../../signatures/intake-settings.server.ts'
import { findPetitionId } from '../../signatures/moderation/condition.server.ts'
import { listChoices } from './list-choices.server.ts'
import { countNames, listNames } from './list-names.server.ts'
import { refusing } from './refusals.server.ts'
import { kindOf } from './review-names.server.ts'
import type { By } from './run-moderation.server.ts'

export type NamesView = Awaited<ReturnType<typeof showNames>>

/**
 * A page of public names of one petition, the newest petition if none is
 * asked for. Seeing them is logged.
 *
 * @throws DeskRefused when there is no such petition
 */
export async function showNames(
  services: Services,
  by: By,
  asked: URLSearchParams,
) {
  const petitions = await listChoices(services)
  const petition = asked.get('petition') || (petitions[0]?.value ?? '')
  const kind = kindOf(asked.get('kind'))
  const settings = await listSettings(services)
  const wait = settings.find(({ name }) => name === 'names_wait_for_review')!
  const said = saidOf(asked)
  const view = { petition, petitions, kind, isWaiting: wait.value > 0, said }
  if (!petition) return { ...view, counts: null, rows: [], next: null }

  const id = await refusing(() => findPetitionId(services, petition))
  const [counts, page] = await Promise.all([
    countNames(services, id),
    listNames(services, id, { kind, after: asked.get('after') ?? '' }),
  ])
  if (page.rows.length > 0) {
    await audit(services, {
      by,
      act: 'names.seen',
      subject: petition,
      detail: { kind, count: page.rows.length },
    })
  }
  return { ...view, counts, ...page }
}

/** What became of the form before. */
function saidOf(
  asked: URLSearchParams,
): 'setting' | { done: number; ticked: number } | null {
  if (asked.get('said') === 'setting') return 'setting'
  const [done, ticked] = ['done', 'ticked'].map((name) =>
    Number.parseInt(asked.get(name) ?? '', 10),
  ) as [number, number]
  return Number.isNaN(done + ticked) ? null : { done, ticked }
}

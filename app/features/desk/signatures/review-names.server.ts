import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { acting, writeAudit } from '../../accounts/audit.server.ts'
import { changeSetting } from '../../signatures/intake-settings.server.ts'
import {
  findPetitionId,
  readIds,
} from '../../signatures/moderation/condition.server.ts'
import { nameIs, type NameKind, nameVersion } from './list-names.server.ts'
import { orProblem } from './refusals.server.ts'
import type { By } from './run-moderation.server.ts'

/**
 * Allows or hides the names that were ticked. What somebody else decided since
 * the page was made, and a name that its owner changed since, stay as they are.
 *
 * @param fields `act`: `show` or `hide`; `petition` and `kind`: the list that
 *   they stand in; `id` of each that is ticked, with `all` each `shown`; both with the name's version
 *   behind a dot
 * @returns how many were decided, and how many were ticked
 */
export async function reviewNames(
  services: Services,
  by: By,
  fields: FormData,
): Promise<{ done: number; ticked: number } | { problem: string }> {
  const texts = (name: string) => fields.getAll(name).map(String)
  const ticked = texts(fields.has('all') ? 'shown' : 'id')
  const seen = ticked.map((text) => text.split('.'))
  const ids = seen.map(([id = '']) => id)
  // The database takes no NUL: what is no version is that of no name.
  const versions = seen.map(([, version = '']) =>
    /^[0-9a-f]{16}$/.test(version) ? version : '',
  )
  const petition = String(fields.get('petition') ?? '')
  const read = await orProblem(async () => ({
    ticked: readIds(ids).ids!.length,
    petitionId: await findPetitionId(services, petition),
  }))
  if ('problem' in read) return read
  const act = fields.get('act')
  if (act !== 'show' && act !== 'hide') {
    return { problem: 'Press one of the page’s own buttons.' }
  }
  const { ticked: count, petitionId } = read.done
  const done = await services.db.transaction().execute(async (trx) => {
    const { numAffectedRows } = await sql`
      update signature set name_review = ${decided[act]}
      from unnest(${ids}::uuid[], ${versions}::text[]) as seen (id, version)
      where signature.id = seen.id and ${nameVersion} = seen.version
        and state = 'confirmed' and petition_id = ${petitionId}
        and ${nameIs(kindOf(fields.get('kind')))}`.execute(trx)
    await writeAudit(trx, services.now(), {
      by,
      act: `names.${act}`,
      subject: petition,
      detail: { ticked: count, done: Number(numAffectedRows) },
    })
    return Number(numAffectedRows)
  })
  return { done, ticked: count }
}

const decided = { show: 'shown', hide: 'hidden' } as const

export function kindOf(typed: unknown): NameKind {
  return typed === 'shown' || typed === 'hidden' ? typed : 'waiting'
}

/** Whether names wait for a campaigner from now on, or are shown at once. */
export async function letNamesWait(
  services: Services,
  by: By,
  wait: boolean,
): Promise<void> {
  const entry = {
    by,
    act: 'names.settings',
    subject: 'names_wait_for_review',
    detail: { value: Number(wait) },
  }
  await acting(services, entry, () =>
    changeSetting(services, 'names_wait_for_review', Number(wait)),
  )
  services.limits.settings = undefined
}

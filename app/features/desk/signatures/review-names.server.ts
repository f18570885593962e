import { sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { changeSetting } from '../../signatures/intake-settings.server.ts'
import { readIds } from '../../signatures/moderation/condition.server.ts'
import { type NameKind, nameVersion } from './list-names.server.ts'
import { orProblem } from './refusals.server.ts'
import type { By } from './run-moderation.server.ts'

/**
 * Allows or hides the names that were ticked. What somebody else decided since
 * the page was made, and a name that its owner changed since, stay as they are.
 *
 * @param fields `act`: `show` or `hide`; `kind`: the list that they stand in;
 *   `id` of each that is ticked, with `all` each `shown`; both with the name's version
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
  const versions = seen.map(([, version = '']) => version)
  const read = await orProblem(async () => readIds(ids).ids!)
  if ('problem' in read) return read

  const review = fields.get('act') === 'show' ? 'shown' : 'hidden'
  const kind = kindOf(fields.get('kind'))
  const entry = {
    by,
    act: review === 'shown' ? 'names.show' : 'names.hide',
    detail: { ticked: read.done.length },
  }
  const done = await acting(services, entry, async () => {
    const { numAffectedRows } = await sql`
      update signature set name_review = ${review}
      from unnest(${ids}::uuid[], ${versions}::text[]) as seen (id, version)
      where signature.id = seen.id and ${nameVersion} = seen.version
        and state = 'confirmed' and name_review is not distinct from
          ${kind === 'waiting' ? null : kind}`.execute(services.db)
    return Number(numAffectedRows)
  })
  return { done, ticked: read.done.length }
}

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

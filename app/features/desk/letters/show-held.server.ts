import type { Services } from '#app/services.server.ts'
import { audit } from '../../accounts/audit.server.ts'
import { DeskNotFound } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { listUnknown, type Waiting } from '../../letters/decide.server.ts'
import {
  groupHeld,
  type HeldGroup,
  withOthers,
} from '../../letters/held.server.ts'
import { type PageOf, pageOf } from '../page-of.ts'

type Needed = Pick<Services, 'db' | 'now'>

export type HeldGroupRow = Omit<HeldGroup, 'ids'> & {
  /** Of the letter in it that waits longest. */
  id: string
  count: number
}

export type HeldGroups = PageOf<HeldGroupRow> & {
  /** All that are held. */
  letters: number
  /** Of these, in no group yet: those that wait longer come first. */
  later: number
}

/** The groups of held letters, the longest waiting first; logged as seen. */
export async function showHeldGroups(
  services: Needed,
  by: SignedIn,
  page: number,
): Promise<HeldGroups> {
  await audit(services, { by, act: 'letters.held.seen' })
  const { groups, letters } = await groupHeld(services)
  const grouped = groups.reduce((sum, { ids }) => sum + ids.length, 0)
  const shown = pageOf(groups, page)
  const rows = await withOthers(services, shown.rows)
  return {
    ...shown,
    rows: rows.map(({ ids, ...group }) => ({
      ...group,
      id: ids[0]!,
      count: ids.length,
    })),
    letters,
    later: letters - grouped,
  }
}

/**
 * The group of alike letters that a held one is in; logged as seen.
 *
 * @throws DeskNotFound when it is held no more
 */
export async function showHeldGroup(
  services: Needed,
  by: SignedIn,
  id: string,
): Promise<HeldGroup> {
  const { groups } = await groupHeld(services)
  const group = groups.find(({ ids }) => ids.includes(id))
  if (!group) {
    throw new DeskNotFound(
      'This letter is held no more: somebody has decided about it, or its ' +
        'writer took it back.',
    )
  }
  await audit(services, { by, act: 'letters.held.seen', subject: id })
  return (await withOthers(services, [group]))[0]!
}

/** Letters of unknown fate, the oldest first; logged as seen. */
export async function showUnknown(
  services: Needed,
  by: SignedIn,
  page: number,
): Promise<PageOf<Waiting>> {
  await audit(services, { by, act: 'letters.unknown.seen' })
  return pageOf(await listUnknown(services), page)
}

import type { Selectable } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type {
  ModerationAct,
  ModerationCondition,
  ModerationTable,
} from '#db/schema.ts'
import { isId } from './is-id.ts'

export type ListedModeration = {
  id: string
  act: ModerationAct
  /** Slug, where it is about one petition. */
  petition: string | null
  condition: ModerationCondition
  reason: string
  state: Selectable<ModerationTable>['state']
  /** How many signatures there were to change when it was put down. */
  found: number
  /** How many were changed; the others were changed by somebody else first. */
  done: number
  createdAt: Date
  endedAt: Date | null
  undoes: string | null
  /** The campaigner who began it at the desk; none for a command. */
  by: string | null
  /** The act that undoes it, or did. */
  undoneBy: string | null
}

/** The newest first. */
export function listModerations(
  services: Pick<Services, 'db'>,
  limit: number,
): Promise<ListedModeration[]> {
  return listing(services)
    .orderBy('moderation.created_at', 'desc')
    .orderBy('moderation.id')
    .limit(limit)
    .execute()
}

/** Nothing where there is no such act. */
export async function findModeration(
  services: Pick<Services, 'db'>,
  id: string,
): Promise<ListedModeration | undefined> {
  if (!isId(id)) return undefined
  return listing(services).where('moderation.id', '=', id).executeTakeFirst()
}

function listing({ db }: Pick<Services, 'db'>) {
  return db
    .selectFrom('moderation')
    .leftJoin('petition', 'petition.id', 'moderation.petition_id')
    .leftJoin('moderation as undo', (join) =>
      join
        .onRef('undo.undoes', '=', 'moderation.id')
        .on('undo.state', '<>', 'cancelled'),
    )
    .leftJoin('campaigner', 'campaigner.id', 'moderation.campaigner_id')
    .select([
      'moderation.id',
      'moderation.act',
      'petition.slug as petition',
      'moderation.condition',
      'moderation.reason',
      'moderation.state',
      'moderation.found',
      'moderation.done',
      'moderation.created_at as createdAt',
      'moderation.ended_at as endedAt',
      'moderation.undoes',
      'undo.id as undoneBy',
      'campaigner.name as by',
    ])
}

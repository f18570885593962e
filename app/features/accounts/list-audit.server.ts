import { type Kysely, sql } from 'kysely'
import type { Services } from '#app/services.server.ts'
import type { Role, Schema } from '#db/schema.ts'
import type { Detail } from './audit.server.ts'
import { isId } from './is-id.ts'

export const ENTRIES_PER_PAGE = 100
/** Of a file, which has all of them. */
const AT_ONCE = 2_000
const DAY_MS = 24 * 60 * 60 * 1000

/** What is asked for; what is missing is not asked. */
export type AuditFilter = {
  /** A campaigner's id, or `none` for the program and its commands. */
  person?: string
  /** What the act begins with. */
  act?: string
  /** Days in UTC, `YYYY-MM-DD`, both included. */
  from?: string
  to?: string
}

export type ListedEntry = {
  seq: string
  at: Date
  campaigner_id: string | null
  /** It never changes; none for the program itself. */
  name: string | null
  role: Role | null
  act: string
  subject: string | null
  /** The name of the campaigner whom the subject stands for. */
  subjectName: string | null
  detail: Detail
  previous: Buffer
  hash: Buffer
}

/**
 * A page of the log, the newest first.
 *
 * @param before the number below which it begins
 * @returns also the number for the page after it, where there is one
 */
export async function listAudit(
  { db }: Pick<Services, 'db'>,
  filter: AuditFilter,
  before?: string,
): Promise<{ entries: ListedEntry[]; older?: string }> {
  const found = await reading(db, filter)
    .$if(before !== undefined, (query) => query.where('seq', '<', before!))
    .orderBy('seq', 'desc')
    .limit(ENTRIES_PER_PAGE + 1)
    .execute()
  const entries = found.slice(0, ENTRIES_PER_PAGE)
  const hasMore = found.length > ENTRIES_PER_PAGE
  return { entries, older: hasMore ? entries.at(-1)!.seq : undefined }
}

/** All that the filter leaves, the oldest first, some thousands at once. */
export async function* readAudit(
  { db }: Pick<Services, 'db'>,
  filter: AuditFilter,
): AsyncGenerator<ListedEntry[]> {
  let after = '0'
  for (;;) {
    const entries = await reading(db, filter)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute()
    if (entries.length > 0) yield entries
    if (entries.length < AT_ONCE) return
    after = entries.at(-1)!.seq
  }
}

/** The newest entry as `number:hash`, to be written down elsewhere. */
export async function newestEntry({
  db,
}: Pick<Services, 'db'>): Promise<string | undefined> {
  const last = await db
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && `${last.seq}:${last.hash.toString('hex')}`
}

/** Everybody who ever worked here: the log names them for ever. */
export function listPeople({ db }: Pick<Services, 'db'>) {
  return db
    .selectFrom('campaigner')
    .select(['id', 'name', 'removed_at as removedAt'])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

function reading(db: Kysely<Schema>, { person, act, from, to }: AuditFilter) {
  return db
    .selectFrom('audit_entry')
    .leftJoin('campaigner', 'campaigner.id', 'campaigner_id')
    .leftJoin('campaigner as other', (join) =>
      join.on(sql<boolean>`other.id::text = subject`),
    )
    .select([
      'seq',
      'at',
      'campaigner_id',
      'campaigner.name',
      'audit_entry.role',
      'act',
      'subject',
      'other.name as subjectName',
      'detail',
      'previous',
      'hash',
    ])
    .$if(person === 'none', (query) => query.where('campaigner_id', 'is', null))
    .$if(person !== undefined && isId(person), (query) =>
      query.where('campaigner_id', '=', person!),
    )
    .$if(act !== undefined, (query) =>
      query.where(sql<boolean>`starts_with(act, ${act})`),
    )
    .$if(from !== undefined, (query) => query.where('at', '>=', dayOf(from!)))
    .$if(to !== undefined, (query) =>
      query.where('at', '<', new Date(dayOf(to!).getTime() + DAY_MS)),
    )
}

function dayOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

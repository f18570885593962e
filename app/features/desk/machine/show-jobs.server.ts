import { sql } from 'kysely'
import { type JobRun, listRuns } from '#app/jobs/runs.server.ts'
import { type JobName, jobNames, schedule } from '#app/jobs/schedule.ts'
import type { Services } from '#app/services.server.ts'
import type { MailKind } from '#db/schema.ts'
import { jobState, type JobState } from './jobs.ts'
import { neverMail } from './never-mail.ts'

type Needed = Pick<Services, 'db' | 'now'>

const DAY_MS = 24 * 60 * 60 * 1000

/** What waits in one queue. */
export type Queue = {
  waiting: number
  /** Of these, what failed at least once. */
  failing: number
  oldestAt: Date | null
}

export type ShownJobs = {
  mails: Queue
  letters: Queue
  events: Queue & { givenUp: number }
  /** Acts in bulk on signatures that have not come to their end. */
  moderations: Queue
  /** In the last day, for good. */
  failedMails: { kind: MailKind; error: string; count: number }[]
  runs: (Partial<JobRun> & {
    name: JobName
    pattern: string
    state: JobState
  })[]
}

/** What waits, what failed, and when each scheduled job ran last. */
export async function showJobs(services: Needed): Promise<ShownJobs> {
  const [queues, failedMails, runs] = await Promise.all([
    readQueues(services),
    countFailedMails(services),
    listRuns(services.db),
  ])
  const now = services.now()
  return {
    ...queues,
    failedMails,
    runs: jobNames.map((name) => {
      const run = runs.find((one) => one.name === name)
      const pattern = schedule[name]
      return { ...run, name, pattern, state: jobState(run, pattern, now) }
    }),
  }
}

type Counted = {
  queue: 'mails' | 'letters' | 'events' | 'moderations'
  givenUp: number
} & Queue

async function readQueues({ db }: Needed) {
  const { rows } = await sql<Counted>`
    select 'mails' as queue, count(*)::int as waiting,
      count(*) filter (where last_error is not null)::int as failing,
      min(created_at) as "oldestAt", 0 as "givenUp"
    from mail where state in ('queued', 'sending')
    union all
    select 'letters', count(*)::int,
      count(*) filter (where last_error is not null)::int, min(created_at), 0
    from delivery where state in ('queued', 'sending')
    union all
    select 'events', count(*) filter (where done_at is null)::int,
      count(*) filter (where done_at is null and attempts > 0)::int,
      min(received_at) filter (where done_at is null),
      count(*) filter (where outcome = 'given-up')::int
    from payment_event where done_at is null or outcome = 'given-up'
    union all
    select 'moderations', count(*)::int, 0, min(created_at), 0
    from moderation where state in ('waiting', 'running')`.execute(db)
  const of = (name: Counted['queue']) => {
    const { queue: _, ...counted } = rows.find(({ queue }) => queue === name)!
    return counted
  }
  return {
    mails: of('mails'),
    letters: of('letters'),
    events: of('events'),
    moderations: of('moderations'),
  }
}

/** Without rows that never were mail, and those whose cause went. */
async function countFailedMails({ db, now }: Needed) {
  return db
    .selectFrom('mail')
    .select([
      'kind',
      sql<string>`coalesce(nullif(last_error, ''), 'unknown')`.as('error'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('state', '=', 'failed')
    .where('ended_at', '>', new Date(now().getTime() - DAY_MS))
    .where((mail) =>
      mail.or([
        mail('last_error', 'is', null),
        mail('last_error', 'not in', neverMail),
      ]),
    )
    .groupBy([sql`1`, sql`2`])
    .orderBy('count', 'desc')
    .execute()
}

import type { Db } from '#db/client.server.ts'

/**
 * A check found that two things differ. It is a failure with their number,
 * and trying again before the next run would say the same.
 */
export class DifferencesFound extends Error {
  override readonly name = 'DifferencesFound'
  readonly code: number

  constructor(count: number) {
    super(`${count} differences were found`)
    this.code = count
  }
}

/**
 * Runs a job and notes when it began, ended or failed, one row for each name.
 * Of an error only kind and code are kept: its words may hold anything.
 *
 * @throws what the job throws
 */
export async function recordRun<Result>(
  db: Db,
  now: () => Date,
  name: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const startedAt = now()
  await db
    .insertInto('job_run')
    .values({ name, started_at: startedAt, last_error: null })
    .onConflict((row) =>
      row.column('name').doUpdateSet({ started_at: startedAt }),
    )
    .execute()
  try {
    const result = await run()
    await db
      .updateTable('job_run')
      .set({ ended_at: now(), failures: 0 })
      .where('name', '=', name)
      .execute()
    return result
  } catch (error) {
    await noteFailure(db, now, name, error)
    throw error
  }
}

/** Where this fails too, the database is away, and that is the reason. */
async function noteFailure(
  db: Db,
  now: () => Date,
  name: string,
  error: unknown,
): Promise<void> {
  await db
    .updateTable('job_run')
    .set((row) => ({
      failed_at: now(),
      last_error: describe(error),
      failures: row('failures', '+', 1),
    }))
    .where('name', '=', name)
    .execute()
}

function describe(error: unknown): string {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown }
  const parts = [name, code].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  )
  return parts.join(' ') || 'unknown'
}

export type JobRun = {
  name: string
  startedAt: Date
  /** When it came to its end last, and when it failed last. */
  endedAt: Date | null
  failedAt: Date | null
  lastError: string | null
  /** In a row, up to now. */
  failures: number
}

/** The last run of every job that ever ran. */
export async function listRuns(db: Db): Promise<JobRun[]> {
  return db
    .selectFrom('job_run')
    .select([
      'name',
      'started_at as startedAt',
      'ended_at as endedAt',
      'failed_at as failedAt',
      'last_error as lastError',
      'failures',
    ])
    .orderBy('name')
    .execute()
}

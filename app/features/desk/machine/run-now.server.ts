import { sql } from 'kysely'
import { jobNames } from '#app/jobs/schedule.ts'
import type { Services } from '#app/services.server.ts'
import { acting } from '../../accounts/audit.server.ts'
import { DeskRefused } from '../../accounts/errors.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'

/**
 * Puts a scheduled job before the worker at once; one that waits already is not
 * put there twice.
 *
 * @throws DeskRefused for what is no job, or where no worker ever ran
 */
export async function runNow(
  services: Pick<Services, 'db' | 'now'>,
  by: SignedIn,
  typed: string,
): Promise<void> {
  const name = jobNames.find((one) => one === typed)
  if (!name) throw new DeskRefused('There is no such job. Nothing was done.')
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regnamespace('graphile_worker') is not null as "isThere"`.execute(
    services.db,
  )
  if (!rows[0]!.isThere) {
    throw new DeskRefused('No worker has ever run here. Start it first.')
  }
  const wish = { by, act: 'machine.retry-job', subject: name }
  await acting(services, wish, () =>
    sql`select graphile_worker.add_job(${name}, job_key => ${`desk ${name}`})`.execute(
      services.db,
    ),
  )
}

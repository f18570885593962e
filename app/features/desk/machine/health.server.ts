import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import { checkHealth } from '#app/health.server.ts'
import { listRuns } from '#app/jobs/runs.server.ts'
import type { Services } from '#app/services.server.ts'
import { showStatus } from '../../donations/status.server.ts'
import { petitionState } from '../../petitions/state.ts'
import { listRecipients } from '../../vault/recipients.server.ts'
import { judgeMail, type MailSeen } from './judge-mail.ts'
import { judgeSecrets } from './judge-secrets.ts'
import {
  judgeBackup,
  judgeDatabase,
  judgeDisk,
  versionsSign,
} from './judge-server.ts'
import { judgeStripe } from './judge-stripe.ts'
import { judgeWorker } from './judge-worker.ts'
import { neverMail } from './never-mail.ts'
import { HOUR_MS, type Sign } from './health-sign.ts'

type Needed = Pick<Services, 'db' | 'now' | 'keys' | 'payments' | 'dataFolder'>

/** How each part is, in words, with what to do where it is bad. */
export async function showHealth(services: Needed): Promise<Sign[]> {
  const now = services.now()
  const { version, database_ms: ms } = await checkHealth(services)
  const { bytes, postgres } = await readDatabase(services)
  return [
    judgeDatabase({ ms, bytes }),
    judgeWorker(await readWorker(services), now),
    judgeMail(await readMail(services), now),
    judgeStripe(await readStripe(services), now),
    judgeDisk(await readDisk(services)),
    judgeSecrets(await readSecrets(services)),
    judgeBackup(await readBackup(services), now),
    versionsSign({ version, node: process.versions.node, postgres }),
  ]
}

async function readDatabase({ db }: Needed) {
  const { rows } = await sql<{ bytes: string; postgres: string }>`
    select pg_database_size(current_database()) as bytes,
      current_setting('server_version') as postgres`.execute(db)
  const { bytes, postgres } = rows[0]!
  return { bytes: Number(bytes), postgres }
}

async function readWorker({ db }: Needed) {
  const starts = (await listRuns(db)).map(({ startedAt }) => +startedAt)
  return {
    begunAt: starts.length > 0 ? new Date(Math.max(...starts)) : null,
    upSince: new Date(performance.timeOrigin),
  }
}

/** What waits and fails, and the last one sent. */
async function readMail({ db, now }: Needed) {
  const hourAgo = new Date(now().getTime() - HOUR_MS)
  const { rows } = await sql<MailSeen>`
    select
      (select min(created_at) from mail
        where state = 'queued' and attempts > 0) as "failingSince",
      (select count(*)::int from mail where state = 'failed'
        and ended_at > ${hourAgo} and (last_error is null
          or last_error <> all(${neverMail}::text[]))) as failed,
      (select count(*)::int from mail
        where state = 'sent' and ended_at > ${hourAgo}) as sent,
      (select min(next_try_at) from mail
        where state = 'queued' and next_try_at <= ${now()}) as "dueSince",
      (select ended_at from mail where state = 'sent'
        and ended_at is not null
        order by ended_at desc limit 1) as "sentAt"`.execute(db)
  return rows[0]!
}

async function readStripe(services: Needed) {
  if (!services.payments) return null
  const { events, compared } = await showStatus(services)
  const { rows } = await sql<{ at: Date | null }>`
    select max(received_at) as at from payment_event`.execute(services.db)
  return {
    lastEventAt: rows[0]!.at,
    waitingSince: events.oldestAt,
    comparedAt: compared?.startedAt ?? null,
    unexplained: compared?.unexplained ?? 0,
    differs: Object.keys(compared?.difference ?? {}).length > 0,
    givenUp: events.givenUp,
  }
}

async function readDisk({ dataFolder }: Needed) {
  if (!dataFolder) return null
  try {
    const { bavail, blocks, bsize } = await statfs(dataFolder)
    return { free: bavail * bsize, size: blocks * bsize }
  } catch (error) {
    // That it is gone is what this page is for.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
    throw error
  }
}

async function readSecrets({ db, now, keys }: Needed) {
  const petitions = await db
    .selectFrom('petition')
    .select(['id', 'slug', 'opens_at', 'closes_at', 'ready_at'])
    .execute()
  const recipients = await listRecipients(db, keys.vaultRecipients.current())
  return {
    withoutPepper: petitions
      .filter((one) => petitionState(one, now()) === 'open')
      .filter(({ id }) => !keys.secrets.hasPepper(id))
      .map(({ slug }) => slug),
    recipients: recipients.length,
    unproven: recipients.filter(({ provenAt }) => !provenAt).length,
  }
}

async function readBackup({ db }: Needed): Promise<Date | null> {
  const row = await db
    .selectFrom('backup_report')
    .select('made_at')
    .executeTakeFirst()
  return row?.made_at ?? null
}

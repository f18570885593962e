import { randomBytes } from 'node:crypto'
import { runMigrations } from 'graphile-worker'
import { type Insertable, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { jobState } from '#app/features/desk/machine/jobs.ts'
import {
  listRetries,
  retry,
} from '#app/features/desk/machine/retries.server.ts'
import { runNow } from '#app/features/desk/machine/run-now.server.ts'
import { showJobs } from '#app/features/desk/machine/show-jobs.server.ts'
import { sendDueMails } from '#app/jobs/outbox.server.ts'
import { DifferencesFound, listRuns, recordRun } from '#app/jobs/runs.server.ts'
import { minutesBetween, schedule } from '#app/jobs/schedule.ts'
import { openPool } from '#db/client.server.ts'
import type { Schema } from '#db/schema.ts'
import { type DeskPerson, signedIn } from '#tests/support/desk.ts'
import { insertFailedMail } from '#tests/support/failed-mail.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60 * 1000)

beforeEach(async () => {
  for (const table of ['mail', 'payment_event', 'job_run'] as const) {
    await services.db.deleteFrom(table).execute()
  }
})

describe('a scheduled job', () => {
  const run = (job: () => Promise<unknown>) =>
    recordRun(services.db, services.now, 'fold-counts', job)

  test('leaves when it began and ended, and what it gave', async () => {
    expect(await run(async () => 7)).toBe(7)
    const [row] = await listRuns(services.db)
    expect(row).toMatchObject({ name: 'fold-counts', failures: 0 })
    expect(row!.endedAt!.getTime()).toBeGreaterThanOrEqual(
      row!.startedAt.getTime(),
    )
  })

  test('that fails leaves kind and code, no word of the error', async () => {
    const error = Object.assign(new TypeError('of ada@example.org'), {
      code: 'EFAULT',
    })
    const failing = () => run(() => Promise.reject(error))
    await expect(failing()).rejects.toBe(error)
    await expect(failing()).rejects.toBe(error)
    const rows = await services.db.selectFrom('job_run').selectAll().execute()
    expect(rows).toMatchObject([
      { failures: 2, last_error: 'TypeError EFAULT', ended_at: null },
    ])
    expect(JSON.stringify(rows)).not.toContain('ada')

    await run(async () => undefined)
    expect(await listRuns(services.db)).toMatchObject([{ failures: 0 }])
  })

  test('that found differences says how many', async () => {
    const found = run(() => Promise.reject(new DifferencesFound(3)))
    await expect(found).rejects.toThrow()
    expect((await showJobs(services)).runs).toContainEqual(
      expect.objectContaining({
        ...{ name: 'fold-counts', state: 'failed' },
        lastError: 'DifferencesFound 3',
      }),
    )
  })

  test('of each name has an interval that is known', () => {
    const minutes = Object.values(schedule).map(minutesBetween)
    expect(minutes.every((each) => each >= 1 && each <= 1_440)).toBe(true)
    expect(minutesBetween('*/10 * * * *')).toBe(10)
    expect(minutesBetween('22 3 * * *')).toBe(1_440)
    expect(() => minutesBetween('0 9 * * 1')).toThrow(RangeError)
  })

  test('is late after two intervals, whatever came of it', () => {
    const ran = (minutes: number, given: object = {}) => ({
      startedAt: minutesAgo(minutes),
      endedAt: minutesAgo(minutes - 0.1),
      failedAt: null,
      failures: 0,
      ...given,
    })
    const state = (one?: ReturnType<typeof ran>) =>
      jobState(one, '7 * * * *', new Date())
    expect(state()).toBe('never')
    expect(state(ran(119))).toBe('ok')
    expect(state(ran(121))).toBe('late')
    expect(state(ran(5, { failures: 1 }))).toBe('failed')
    expect(state(ran(5, { endedAt: minutesAgo(65) }))).toBe('running')
  })
})

const insertMail = (given?: Partial<Insertable<Schema['mail']>>) =>
  insertFailedMail(services, given)

async function insertEvent(given: object = {}) {
  const id = `evt_${randomBytes(6).toString('hex')}`
  await services.db
    .insertInto('payment_event')
    .values({
      id,
      type: 'payment_intent.succeeded',
      subject_kind: 'payment',
      subject_id: 'pi_1',
      created_at: minutesAgo(60),
      received_at: minutesAgo(60),
      attempts: 3,
      next_try_at: minutesAgo(-20),
      last_error: 'PaymentsError away',
      ...given,
    })
    .execute()
  return id
}

const ended = { state: 'failed' as const, sealed: null, subject_id: null }

test('the queues are counted, and what failed in the last day', async () => {
  await insertMail()
  await insertMail({ attempts: 0, last_error: null })
  const over = { ...ended, ended_at: minutesAgo(5) }
  await insertMail({ ...over, last_error: 'MailError 550' })
  await insertMail({ ...over, last_error: 'MailError 550' })
  await insertMail({ ...over, last_error: 'superseded' })
  await insertMail({ ...over, last_error: 'nobody' })
  await insertMail({ ...over, ended_at: minutesAgo(2_000) })
  await insertEvent()
  await insertEvent({ done_at: minutesAgo(1), outcome: 'given-up' })
  await insertEvent({ done_at: minutesAgo(1), outcome: 'settled' })

  expect(await showJobs(services)).toMatchObject({
    mails: { waiting: 2, failing: 1 },
    events: { waiting: 1, failing: 1, givenUp: 1 },
    letters: { waiting: 0, oldestAt: null },
    moderations: { waiting: 0 },
    failedMails: [{ kind: 'own-page', error: 'MailError 550', count: 2 }],
  })
})

describe('trying again', () => {
  let owner: DeskPerson
  beforeEach(async () => {
    owner = await signedIn(services, 'owner')
  })

  function press(fields: Record<string, string>) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return retry(services, owner, form)
  }

  test('lets a mail go at once, and only one that waits', async () => {
    const id = await insertMail()
    const other = await insertMail()
    const sent = await insertMail({
      ...ended,
      state: 'sent',
      ended_at: minutesAgo(1),
    })
    expect(await listRetries(services)).toMatchObject({
      mails: [{ id }, { id: other }],
    })
    expect(await press({ what: 'mail', ids: sent })).toEqual({
      ok: true,
      count: 0,
    })
    expect(await press({ what: 'mail', ids: id })).toEqual({
      ok: true,
      count: 1,
    })

    const delivered: string[] = []
    await sendDueMails({
      ...services,
      deliver: async (mail) => {
        delivered.push(mail.id)
        return 'sent'
      },
      onFailure: () => {},
    })
    expect(delivered).toEqual([id])
    // Pressed again on a page that is stale.
    expect(await press({ what: 'mail', ids: id })).toMatchObject({ count: 0 })
  })

  test('takes up an event that was given up, and those that were shown', async () => {
    const id = await insertEvent({
      done_at: minutesAgo(1),
      outcome: 'given-up',
    })
    const settled = await insertEvent({
      done_at: minutesAgo(1),
      outcome: 'settled',
    })
    const other = await insertEvent()
    await insertEvent()
    expect(await press({ what: 'event', ids: settled })).toMatchObject({
      count: 0,
    })
    const ids = `${id} ${other}`
    expect(await press({ what: 'event', ids })).toMatchObject({ count: 2 })
    const due = await services.db
      .selectFrom('payment_event')
      .select('id')
      .where('done_at', 'is', null)
      .where('next_try_at', '<=', new Date())
      .execute()
    expect(due.map((row) => row.id)).toContain(id)
    expect(due).toHaveLength(2)
  })

  test('of garbage tries nothing', async () => {
    await insertMail()
    for (const id of ["' or 1=1", 'a'.repeat(300), 'no-such-mail']) {
      expect(await press({ what: 'mail', ids: id })).toMatchObject({ count: 0 })
    }
    expect(await press({ what: 'all', id: '' })).toMatchObject({ ok: false })
  })
})

test('no job is run at once that is none, or where no worker ever ran', async () => {
  const owner = await signedIn(services, 'owner')
  await expect(runNow(services, owner, 'drop-tables')).rejects.toThrow(
    'no such job',
  )
  await expect(runNow(services, owner, 'fold-counts')).rejects.toThrow(
    'No worker has ever run here',
  )
})

test('a job is run at once, and put there once however often asked', async () => {
  const owner = await signedIn(services, 'owner')
  const pgPool = openPool(services.databaseUrl, { max: 1 })
  await runMigrations({ pgPool })
  await pgPool.end()
  for (const _ of [1, 2]) await runNow(services, owner, 'fold-counts')
  const { rows } = await sql<{ task: string }>`
    select task_identifier as task from graphile_worker.jobs`.execute(
    services.db,
  )
  expect(rows).toEqual([{ task: 'fold-counts' }])
})

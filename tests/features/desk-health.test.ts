import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { Insertable } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { showHealth } from '#app/features/desk/machine/health.server.ts'
import { judgeDisk } from '#app/features/desk/machine/judge-server.ts'
import { judgeStripe } from '#app/features/desk/machine/judge-stripe.ts'
import { recordRun } from '#app/jobs/runs.server.ts'
import type { Schema } from '#db/schema.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { insertFailedMail } from '#tests/support/failed-mail.ts'
import { useServices } from '#tests/support/services.ts'

const services = useServices()
const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60 * 1000)

beforeEach(async () => {
  for (const table of ['mail', 'job_run'] as const) {
    await services.db.deleteFrom(table).execute()
  }
})

const insertMail = (given?: Partial<Insertable<Schema['mail']>>) =>
  insertFailedMail(services, given)

const ended = { state: 'failed' as const, sealed: null, subject_id: null }

describe('health', () => {
  async function sign(name: string, given: object = {}) {
    const signs = await showHealth({ ...services, ...given })
    return signs.find((one) => one.name === name)!
  }

  test('is told part by part, in words', async () => {
    const signs = await showHealth({ ...services, dataFolder: tmpdir() })
    expect(signs.map(({ name }) => name)).toEqual([
      'Database',
      'Worker',
      'Mail',
      'Stripe',
      'Disk',
      'Secrets',
      'Backup',
      'Versions',
    ])
    expect(signs[0]).toMatchObject({ state: 'ok' })
    expect(signs[4]!.says).toMatch(/GB are free/)
    expect(signs[7]!.says).toContain(process.versions.node)
  })

  test('a mail that nobody takes is bad', async () => {
    expect(await sign('Mail')).toMatchObject({ state: 'ok' })
    await insertMail({ next_try_at: minutesAgo(11) })
    const mail = await sign('Mail')
    expect(mail).toMatchObject({ state: 'bad' })
    expect(mail.todo).toContain('worker')
  })

  test('a mail that is put off again and again is bad, and many that fail', async () => {
    await insertMail({ created_at: minutesAgo(59) })
    expect(await sign('Mail')).toMatchObject({ state: 'ok' })
    await insertMail({ created_at: minutesAgo(61) })
    expect(await sign('Mail')).toMatchObject({ state: 'bad' })
    await services.db.deleteFrom('mail').execute()

    await insertMail({ ...ended, ended_at: minutesAgo(5) })
    expect(await sign('Mail')).toMatchObject({ state: 'bad' })
    const sent = { ...ended, state: 'sent' as const }
    await insertMail({ ...sent, ended_at: minutesAgo(6) })
    expect(await sign('Mail')).toMatchObject({ state: 'ok' })
  })

  test('a worker that never ran, or ran long ago, is bad', async () => {
    const later = { now: () => minutesAgo(-6) }
    expect(await sign('Worker', later)).toMatchObject({ state: 'bad' })
    // The first job of a site that has just started did not have its turn.
    expect(await sign('Worker')).toMatchObject({ state: 'unknown' })
    await recordRun(services.db, services.now, 'fold-counts', async () => 0)
    expect(await sign('Worker')).toMatchObject({ state: 'ok' })
    expect(await sign('Worker', later)).toMatchObject({ state: 'bad' })
  })

  test('a folder that is gone is bad, and no fault', async () => {
    const dataFolder = `${tmpdir()}/${randomUUID()}`
    expect(await sign('Disk', { dataFolder })).toMatchObject({ state: 'bad' })
  })

  test('Stripe is bad where sums differ, or events were given up', () => {
    const right = {
      ...{ lastEventAt: null, waitingSince: null, comparedAt: new Date() },
      ...{ unexplained: 0, differs: false, givenUp: 0 },
    }
    const state = (given: object) =>
      judgeStripe({ ...right, ...given }, new Date()).state
    expect(state({})).toBe('ok')
    expect(state({ differs: true })).toBe('bad')
    expect(state({ givenUp: 1 })).toBe('bad')
  })

  test('an open petition without its pepper is named', async () => {
    const { id, slug } = await insertPetition(services)
    const { secrets } = services.keys
    const keys = {
      ...services.keys,
      secrets: {
        ...secrets,
        hasPepper: (petition: string) =>
          petition !== id && secrets.hasPepper(petition),
      },
    }
    const missing = await sign('Secrets', { keys })
    expect(missing).toMatchObject({ state: 'bad' })
    expect(missing.says).toContain(slug)
  })

  test('a backup is old after a day, and unknown until told', async () => {
    expect(await sign('Backup')).toMatchObject({ state: 'unknown' })
    const told = { made_at: minutesAgo(27 * 60), told_at: new Date() }
    await services.db.insertInto('backup_report').values(told).execute()
    expect(await sign('Backup')).toMatchObject({ state: 'bad' })
    const fresh = { made_at: minutesAgo(60) }
    await services.db.updateTable('backup_report').set(fresh).execute()
    expect(await sign('Backup')).toMatchObject({ state: 'ok' })
  })

  test('a disk is full before it is', () => {
    const GB = 1024 ** 3
    expect(judgeDisk({ free: 9 * GB, size: 100 * GB }).state).toBe('bad')
    expect(judgeDisk({ free: 0.9 * GB, size: 2 * GB }).state).toBe('bad')
    expect(judgeDisk({ free: 11 * GB, size: 100 * GB }).state).toBe('ok')
  })
})

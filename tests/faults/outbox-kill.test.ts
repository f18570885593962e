import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { countWaitingMails } from '#app/jobs/outbox.server.ts'
import { insertPetition } from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { signMany, times } from '#tests/support/signing.ts'
import {
  type Arrival,
  aMailServer,
  aWorker,
  type Stage,
  stages,
  until,
  type Worker,
} from './outbox-support.ts'

const services = useServices()
const MAILS = 150
const KILLS = 5
const LIMIT_MS = 60_000

/** What the database still does for a worker that is dead already. */
async function connectionsNamed(name: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity
    where application_name = ${name}`.execute(services.db)
  return rows[0]!.n
}

/** As if a minute had passed. @returns how many mails had been in hand */
async function runOutLeases(): Promise<number> {
  const { numUpdatedRows } = await services.db
    .updateTable('mail')
    .set({ leased_until: new Date(Date.now() - 1) })
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

type Instant = { mails: number; stage: Stage; ms: number }

function anInstant(): Instant {
  return {
    mails: randomInt(1, 25),
    stage: stages[randomInt(stages.length)]!,
    ms: randomInt(4),
  }
}

test(
  'a worker that is killed again and again loses no mail',
  { timeout: LIMIT_MS },
  async () => {
    const { arrivals, watch, smtpUrl } = await aMailServer()
    const { dataDir, databaseUrl } = services
    const named = `killed-${randomInt(1e9)}`
    const workers = times(KILLS + 1, {
      databaseUrl: `${databaseUrl}?application_name=${named}`,
      dataDir,
      smtpUrl,
    }).map(aWorker)
    const petition = await insertPetition(services)
    const queued = await signMany(services, petition, times(MAILS, {}))

    async function killAt(worker: Worker, { mails, stage, ms }: Instant) {
      let left = mails
      watch.on = (seen) => {
        if (seen === stage && --left === 0) setTimeout(worker.kill, ms)
      }
      worker.go()
      await worker.ended
      // The others are loaded, and have not asked the database for anything.
      const isGone = async () => (await connectionsNamed(named)) === 0
      await until('its statements end', isGone)
    }

    const instants = times(KILLS, null).map(anInstant)
    let inHand = 0
    for (const [at, instant] of instants.entries()) {
      await killAt(await workers[at]!, instant)
      inHand += await runOutLeases()
    }
    const last = await workers[KILLS]!
    watch.on = () => {}
    last.go()
    const isEmpty = async () => (await countWaitingMails(services.db)) === 0
    await until('the queue is empty', isEmpty)

    const plan = JSON.stringify(instants)
    expect(inHand, plan).toBeGreaterThan(0)
    const copies = Map.groupBy(arrivals, ({ messageId }) => messageId)
    expect([...copies.keys()].sort(), plan).toEqual(
      queued.map(({ id }) => `<${id}@campaign.example>`).sort(),
    )
    for (const { id, to } of queued) {
      const same = copies.get(`<${id}@campaign.example>`)!
      expect(same.length, plan).toBeLessThanOrEqual(1 + KILLS)
      const { subject } = same[0]!
      for (const copy of same) {
        expect(copy).toMatchObject({ to, subject } satisfies Partial<Arrival>)
      }
    }
    const once = [...copies.values()].filter(({ length }) => length === 1)
    expect(once.length, plan).toBeGreaterThan((MAILS * 2) / 3)

    const rows = await services.db.selectFrom('mail').selectAll().execute()
    for (const { state, sealed } of rows) {
      expect({ state, sealed }).toEqual({ state: 'sent', sealed: null })
    }
  },
)

import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { releaseWaiting } from '#app/features/letters/decide.server.ts'
import { changeLetterSetting } from '#app/features/letters/settings.server.ts'
import type { DeliveryState } from '#db/schema.ts'
import {
  insertCampaign,
  insertChamber,
  insertLetters,
} from '#tests/support/letters.ts'
import { useServices } from '#tests/support/services.ts'
import { times } from '#tests/support/signing.ts'
import { aMailServer, type Stage, stages, until } from './outbox-support.ts'

const services = useServices()
const script = fileURLToPath(new URL('letters-child.ts', import.meta.url))
const MEMBERS = 60
const KILLS = 5
const LIMIT_MS = 90_000

type Worker = { go(): void; kill(): void; ended: Promise<unknown> }

/** A worker in a process of its own, loaded and waiting to be told to begin. */
async function aWorker(argument: object): Promise<Worker> {
  const child = spawn(process.execPath, [script, JSON.stringify(argument)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const stopped = ended.then(() =>
    Promise.reject(new Error('It did not start')),
  )
  stopped.catch(() => {})
  await Promise.race([once(child.stdout, 'data'), stopped])
  return {
    go: () => void child.stdin.write('go'),
    kill: () => void child.kill('SIGKILL'),
    ended,
  }
}

/** What the database still does for a worker that is dead already. */
async function isGone(name: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity
    where application_name = ${name}`.execute(services.db)
  return rows[0]!.n === 0
}

/** As if a minute had passed. @returns how many letters had been in hand */
async function runOutLeases(): Promise<number> {
  const { numUpdatedRows } = await services.db
    .updateTable('delivery')
    .set({ leased_until: new Date(Date.now() - 1) })
    .where('state', '=', 'sending')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

async function idsIn(...states: DeliveryState[]): Promise<string[]> {
  const rows = services.db.selectFrom('delivery').select('id')
  const found = await rows.where('state', 'in', states).execute()
  return found.map(({ id }) => id).sort()
}

test(
  'a worker that is killed again and again sends no letter twice',
  { timeout: LIMIT_MS },
  async () => {
    const { arrivals, watch, smtpUrl } = await aMailServer()
    const named = `killed-${randomInt(1e9)}`
    const workers = times(KILLS + 1, {
      databaseUrl: `${services.databaseUrl}?application_name=${named}`,
      dataDir: services.dataDir,
      smtpUrl,
    }).map(aWorker)
    await changeLetterSetting(services, 'overall_minute', 1_000)
    const petition = await insertCampaign(services)
    // Invented, so that it has no quiet hours; each member on a server of theirs.
    const to = await insertChamber(services, {
      isSample: true,
      members: Array.from({ length: MEMBERS }, (_, n) => ({
        address: `m@house-${n}.example`,
      })),
    })
    await insertLetters(services, times(2, { petition, to }))
    const all = await idsIn('queued')
    expect(all).toHaveLength(2 * MEMBERS)
    const arrived = () =>
      arrivals.map(({ messageId }) => messageId.slice(1).split('@')[0]!)

    const instants = times(KILLS, null).map(() => ({
      mails: randomInt(1, 12),
      stage: stages[randomInt(stages.length)]! as Stage,
      ms: randomInt(4),
    }))
    const plan = JSON.stringify(instants)
    let inHand = 0
    for (const [at, { mails, stage, ms }] of instants.entries()) {
      const worker = await workers[at]!
      let left = mails
      watch.on = (seen) => {
        if (seen === stage && --left === 0) setTimeout(worker.kill, ms)
      }
      worker.go()
      await worker.ended
      await until('its statements end', () => isGone(named))
      inHand += await runOutLeases()
    }
    watch.on = () => {}
    const last = await workers[KILLS]!
    last.go()
    const isDone = async () => (await idsIn('queued', 'sending')).length === 0
    await until('nothing waits for its turn', isDone)

    expect(inHand, plan).toBeGreaterThan(0)
    expect(new Set(arrived()).size, plan).toBe(arrivals.length)
    const [sent, unknown] = [await idsIn('sent'), await idsIn('unknown')]
    expect([...sent, ...unknown].sort(), plan).toEqual(all)
    expect(unknown, plan).toHaveLength(inHand)
    const missing = sent.filter((id) => !arrived().includes(id))
    expect(missing, plan).toEqual([])

    // A person sends one of those that may have arrived; the others stay.
    const [one, ...others] = unknown
    const before = arrivals.length
    await releaseWaiting(services, [one!])
    await until('it is sent', async () => (await idsIn('sent')).includes(one!))
    expect(arrived().slice(before)).toEqual([one])
    expect(await idsIn('unknown')).toEqual(others)
  },
)

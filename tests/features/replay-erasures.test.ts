import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { openErasureList } from '#app/adapters/erasure-list.server.ts'
import { confirmSignature } from '#app/features/signatures/confirm.server.ts'
import { countByCountry, total } from '#app/features/signatures/count.server.ts'
import { eraseSignature } from '#app/features/signatures/erase.server.ts'
import { ErasuresMissing } from '#app/features/signatures/erasures-missing.ts'
import { findCountDifferences } from '#app/features/signatures/fold-counts.server.ts'
import { replayErasures } from '#app/features/signatures/replay-erasures.server.ts'
import { signPetition } from '#app/features/signatures/sign.server.ts'
import { withdrawSignature } from '#app/features/signatures/withdraw.server.ts'
import { connect, openPool } from '#db/client.server.ts'
import {
  aSigner,
  insertPetition,
  queuedMails,
} from '#tests/support/factories.ts'
import { useServices } from '#tests/support/services.ts'
import { bringTo, copies } from '#tests/support/life.ts'
import { sign, signMany, stored, times } from '#tests/support/signing.ts'

const services = useServices()
const atEnd: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of atEnd.reverse()) await end()
})

let backups = 0
/** A copy of the database as it is now; opened when it is "restored". */
async function backUp() {
  const own = new URL(services.databaseUrl)
  const name = `${own.pathname.slice(1)}_copy_${++backups}`
  const admin = new URL(own)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = '${own.pathname.slice(1)}'`)
  await client.query(
    `create database ${name} template ${own.pathname.slice(1)}`,
  )
  atEnd.push(async () => {
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  })
  own.pathname = `/${name}`
  return () => {
    const db = connect(openPool(own.href, { max: 3 }))
    atEnd.push(() => db.destroy())
    return { ...services, db }
  }
}

test('who was erased after the backup is absent when it is restored', async () => {
  const petition = await insertPetition(services)
  const canary = { name: 'Canary Erased', show_name: true, comment: 'Canary' }
  const erased = await sign(services, petition, canary)
  const kept = await sign(services, petition)
  await confirmSignature(services, erased.confirmToken)
  await confirmSignature(services, kept.confirmToken)
  const restore = await backUp()
  await eraseSignature(services, erased.manageToken)

  const restored = restore()
  const count = async () => total(await countByCountry(restored, petition.id))
  expect(await count()).toBe(2)
  expect(await replayErasures(restored)).toBe(1)
  expect(await count()).toBe(1)
  expect(await findCountDifferences(restored)).toEqual([])
  const rows = await stored(restored, petition)
  expect(JSON.stringify(rows)).not.toContain('Canary')
  expect(rows.map(({ state }) => state).sort()).toEqual(['confirmed', 'erased'])
  expect(await replayErasures(restored)).toBe(0)
})

test('also who was pending then, and signed again before it was erased', async () => {
  const petition = await insertPetition(services)
  const email = 'ada@example.org'
  await sign(services, petition, { email })
  const restore = await backUp()
  await signPetition(services, petition.slug, aSigner({ email }), 'en')
  const again = (await queuedMails(services, petition.id)).at(-1)!
  await eraseSignature(services, again.manageToken)

  const restored = restore()
  expect(await replayErasures(restored)).toBe(1)
  expect(await stored(restored, petition)).toMatchObject([{ state: 'erased' }])
  expect(await queuedMails(restored, petition.id)).toEqual([])
})

test('who withdrew is withdrawn again; who then signed anew is not', async () => {
  const petition = await insertPetition(services)
  const email = 'ada@example.org'
  const first = await sign(services, petition, { email })
  await confirmSignature(services, first.confirmToken)
  const before = await backUp()
  await withdrawSignature(services, first.manageToken)
  const second = await sign(services, petition, { email })
  await confirmSignature(services, second.confirmToken)
  const after = await backUp()
  const other = await sign(services, petition)
  await eraseSignature(services, other.manageToken)

  const older = before()
  await replayErasures(older)
  expect(await stored(older, petition)).toMatchObject([{ state: 'withdrawn' }])
  const newer = after()
  await replayErasures(newer)
  expect(await stored(newer, petition)).toMatchObject([{ state: 'confirmed' }])
})

// Found: withdrawals were listed by an id that signing again had replaced.
test('who signed again before withdrawing is withdrawn in the older copy', async () => {
  const petition = await insertPetition(services)
  const email = 'ada@example.org'
  await sign(services, petition, { email })
  const restore = await backUp()
  const again = await sign(services, petition, { email })
  await confirmSignature(services, again.confirmToken)
  await withdrawSignature(services, again.manageToken)

  const restored = restore()
  expect(await replayErasures(restored)).toBeGreaterThan(0)
  expect(await stored(restored, petition)).toMatchObject([
    { state: 'withdrawn', sealed_name: null, sealed_contact: null },
  ])
  expect(await queuedMails(restored, petition.id)).toEqual([])
})

// Found: one parameter for each row, and PostgreSQL takes 65,535.
test('thirty thousand are erased again at once', async () => {
  const petition = await insertPetition(services)
  await sign(services, petition)
  await copies(services, petition, 30_000)
  await bringTo(services, petition, 'confirmed')
  await sql`insert into signature_delta (petition_id, country, delta)
    values (${petition.id}, 'GB', 30001)`.execute(services.db)
  const listed = (await stored(services, petition)).map(({ first_id }) => ({
    kind: 'erased' as const,
    signature: first_id,
  }))
  const known = await services.erasures.read()
  const read = () => Promise.resolve([...known, ...listed])
  const restored = { ...services, erasures: { ...services.erasures, read } }
  expect(await replayErasures(restored)).toBe(30_001)
  expect(await findCountDifferences(services)).toEqual([])
  await services.db
    .updateTable('erasure_list')
    .set({ entries: known.length })
    .execute()
})

// Found: the list was read before the database's number of them was locked.
test('a program may start while another one erases', async () => {
  const petition = await insertPetition(services)
  const mails = await signMany(services, petition, times(20, {}))
  const erasing = Promise.all(
    mails.map(({ manageToken }) => eraseSignature(services, manageToken)),
  )
  const other = { ...services, ...services.another() }
  for (let starts = 1; starts <= 20; starts++) await replayErasures(other)
  expect(await erasing).toEqual(times(20, true))
})

describe('the site does not open', () => {
  test('with a list that is shorter than the database knows', async () => {
    const short = {
      ...services,
      erasures: { ...services.erasures, read: () => Promise.resolve([]) },
    }
    await expect(replayErasures(short)).rejects.toThrow(ErasuresMissing)
  })

  test('with another list, though it is as long', async () => {
    const file = join(services.dataDir, 'another.log')
    const another = await openErasureList(file, () => new Date())
    for (const entry of await services.erasures.read()) {
      await another.append(entry)
    }
    const mistaken = { ...services, erasures: another }
    await expect(replayErasures(mistaken)).rejects.toThrow(ErasuresMissing)
    await another.close()
  })
})

test('an erasure whose commit was lost is done at the next start', async () => {
  const petition = await insertPetition(services)
  await sign(services, petition)
  const [row] = await stored(services, petition)
  const { first_id } = row!
  await services.erasures.append({ kind: 'erased', signature: first_id })
  expect(await replayErasures(services)).toBe(1)
  expect(await stored(services, petition)).toMatchObject([{ state: 'erased' }])
})
